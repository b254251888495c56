//! Fills a store with cases: streams them in order of receipt, so that memory does not grow with their number.

use std::collections::{BTreeMap, VecDeque};
use std::sync::Arc;
use std::thread;

use access::{Actor, Role};
use casework::{Command, Rejection, Stage};
use jiff::Timestamp;
use jiff::civil::Date;
use store::{Asked, DbError, ExecuteError, Fresh, Shelf, Store, Target, Tx, World, cases, outbox};
use tokio::task::{JoinError, JoinSet};

use crate::arrivals::Arrivals;
use crate::chance::Chance;
use crate::goals::{self, Goal};
use crate::life::Life;
use crate::request::{self, Request};

/// Cases that one transaction accepts.
const ACCEPTED_AT_ONCE: u64 = 64;
/// Cases that live in one transaction.
const LIVING_AT_ONCE: usize = 8;
/// Transactions under way at once.
const UNDER_WAY: usize = 16;
/// Batches prepared ahead.
const AHEAD: usize = 3;

/// What is to be simulated.
#[derive(Clone, Copy, Debug)]
pub struct Plan {
    /// How many cases.
    pub cases: u64,
    /// Another number gives other people and other lives.
    pub seed: u64,
    /// First day on which cases come.
    pub from: Date,
    /// Nothing happens after this moment.
    pub until: Timestamp,
    /// Whether the newest cases stand in every stage, and some wait for everybody.
    pub all_stages: bool,
    /// Mails of earlier events count as sent.
    pub mails_from: Timestamp,
}

/// What was simulated so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Done {
    /// Cases.
    pub cases: u64,
    /// Commands carried out.
    pub commands: u64,
}

/// Why a simulation ended.
#[derive(Debug, thiserror::Error)]
pub enum SimulateError {
    /// The database failed.
    #[error(transparent)]
    Db(#[from] DbError),
    /// A command could not be carried out.
    #[error("{command} of case {case_no}: {error}")]
    Refused {
        /// Number of the case, or code of the procedure of a new one.
        case_no: String,
        /// Name of the command.
        command: &'static str,
        /// Why not.
        error: ExecuteError,
    },
    /// No filling of an intake passes the checks of the desk.
    #[error("no intake passes the checks: {0}")]
    Intake(String),
    /// There is nobody at a desk, no procedure, or no working day in the period.
    #[error("the installation has no {0}")]
    Nothing(&'static str),
    /// A worker ended early.
    #[error(transparent)]
    Worker(#[from] JoinError),
}

/// Everything that preparing a request looks at.
pub(crate) struct Scene {
    pub(crate) world: Arc<World>,
    pub(crate) plan: Plan,
    arrivals: Arrivals,
    desk: Vec<Actor>,
    /// Codes and weights of the procedures.
    procedures: (Vec<String>, Vec<u32>),
    /// The newest cases, by their place in the whole.
    wanted: BTreeMap<u64, Wanted>,
}

/// A case that shall stand somewhere in the end.
struct Wanted {
    at: Timestamp,
    goal: Goal,
    procedure: String,
}

/// Fills the store; `progress` hears of every batch. Blocks its thread.
///
/// On SQLite the same plan gives the same journal. On PostgreSQL lives run side by side, and the numbers of
/// supplement slips depend on who comes first.
pub fn simulate(
    store: &Store,
    world: &Arc<World>,
    plan: &Plan,
    progress: &mut (dyn FnMut(Done) + Send),
) -> Result<Done, SimulateError> {
    let scene = Arc::new(Scene::set(&Arc::new(in_force_from(world, plan.from)), *plan)?);
    let store = store.clone();
    // A runtime of its own, with one thread: tasks hand their work over in the order in which they were made.
    thread::scope(|scope| {
        let work = || {
            let runtime = tokio::runtime::Builder::new_current_thread()
                .build()
                .map_err(|error| DbError::other(format!("no runtime: {error}")))?;
            runtime.block_on(run(store, scene, progress))
        };
        scope.spawn(work).join().unwrap_or(Err(SimulateError::Nothing("worker left")))
    })
}

/// The world with what can be received, in force from a day on: invented cases may be older than the shipped procedures.
fn in_force_from(world: &World, first: Date) -> World {
    let mut shelf = Shelf::default();
    for (procedure, version) in world.procedures.all().filter(|(procedure, _)| world.is_offered(procedure)) {
        let mut procedure = procedure.clone();
        procedure.effective_from = procedure.effective_from.min(first);
        shelf.put(version, procedure);
    }
    let mut world = world.clone();
    world.procedures = shelf;
    world
}

async fn run(
    store: Store,
    scene: Arc<Scene>,
    progress: &mut (dyn FnMut(Done) + Send),
) -> Result<Done, SimulateError> {
    let batches = scene.plan.cases.div_ceil(ACCEPTED_AT_ONCE);
    let prepare = |batch: u64| {
        let scene = Arc::clone(&scene);
        tokio::task::spawn_blocking(move || scene.batch(batch))
    };
    let mut prepared: VecDeque<_> = (0..batches.min(AHEAD as u64)).map(prepare).collect();
    let mut next_batch = prepared.len() as u64;
    let mut lives: JoinSet<Result<u64, SimulateError>> = JoinSet::new();
    let mut done = Done::default();
    while let Some(requests) = prepared.pop_front() {
        let requests = Arc::new(requests.await??);
        if next_batch < batches {
            prepared.push_back(prepare(next_batch));
            next_batch += 1;
        }
        let (accepting, accepted_scene) = (Arc::clone(&requests), Arc::clone(&scene));
        let cases = store
            .write(move |tx| {
                accepting
                    .iter()
                    .map(|request| accept(tx, &accepted_scene, request))
                    .collect::<Result<Vec<_>, _>>()
            })
            .await?;
        done.cases += cases.len() as u64;
        done.commands += cases.len() as u64;
        for (group, cases) in cases.chunks(LIVING_AT_ONCE).enumerate() {
            while lives.len() >= UNDER_WAY {
                done.commands += lives.join_next().await.unwrap_or(Ok(Ok(0)))??;
            }
            let (store, scene) = (store.clone(), Arc::clone(&scene));
            let (requests, cases) = (Arc::clone(&requests), cases.to_vec());
            lives.spawn(async move {
                let living = move |tx: &mut Tx<'_>| {
                    let mut commands = 0;
                    for (place, case) in (group * LIVING_AT_ONCE..).zip(&cases) {
                        commands += live(tx, &scene, &requests[place], case)?;
                    }
                    Ok::<u64, SimulateError>(commands)
                };
                store.write(living).await
            });
        }
        progress(done);
    }
    while let Some(life) = lives.join_next().await {
        done.commands += life??;
    }
    Ok(done)
}

/// Accepts or declines one request.
pub(crate) fn accept(
    tx: &mut Tx<'_>,
    scene: &Scene,
    request: &Request,
) -> Result<cases::Done, SimulateError> {
    let actor = scene.world.directory.officer(&request.desk).ok_or(SimulateError::Nothing("desk officer"))?;
    let intake = request.intake.clone();
    let command = match &request.declined {
        Some(reason) => Command::Decline { intake, reason: reason.clone() },
        None => Command::Accept(intake),
    };
    let asked = Asked {
        target: Target::New { procedure: &request.procedure },
        command: &command,
        actor,
        now: request.at,
        fresh: Fresh { bits: request.bits },
    };
    cases::execute(tx, &scene.world, &asked).map_err(|error| refused(&request.procedure, &command, error))
}

/// Everything that happens to a case after it was accepted; gives the number of commands.
fn live(
    tx: &mut Tx<'_>,
    scene: &Scene,
    request: &Request,
    accepted: &cases::Done,
) -> Result<u64, SimulateError> {
    let mut life = Life::begin(&scene.world, request, scene.plan.until);
    let mut case = accepted.case.clone();
    let mut commands = 0;
    while let Some(next) = life.next(&case) {
        let asked = Asked {
            target: Target::Case(&case.case_no),
            command: &next.command,
            actor: next.actor,
            now: next.at,
            fresh: Fresh::default(),
        };
        let done = cases::execute(tx, &scene.world, &asked)
            .map_err(|error| refused(&case.case_no, &next.command, error))?;
        case = done.case;
        commands += 1;
    }
    if !case.applicant.email.is_empty() {
        outbox::count_as_done(tx, accepted.case_id, scene.plan.mails_from)?;
    }
    Ok(commands)
}

pub(crate) fn refused(case_no: &str, command: &Command, error: ExecuteError) -> SimulateError {
    match error {
        // The store must see it: someone was faster, and the transaction is run again.
        ExecuteError::Db(error) => SimulateError::Db(error),
        ExecuteError::Rejected(_)
        | ExecuteError::NoCase
        | ExecuteError::NoProcedure(_)
        | ExecuteError::Unreadable(_) => {
            SimulateError::Refused { case_no: case_no.to_owned(), command: command.name(), error }
        }
    }
}

impl SimulateError {
    /// The rejection, when a rule refused a command.
    pub fn rejection(&self) -> Option<&Rejection> {
        match self {
            Self::Refused { error: ExecuteError::Rejected(rejection), .. } => Some(rejection),
            Self::Refused { .. } | Self::Db(_) | Self::Intake(_) | Self::Nothing(_) | Self::Worker(_) => None,
        }
    }
}

impl Scene {
    pub(crate) fn set(world: &Arc<World>, plan: Plan) -> Result<Self, SimulateError> {
        let is_at_a_desk = |officer: &&Actor| officer.is(Role::DeskOfficer);
        let mut desk: Vec<Actor> = world.directory.officers().filter(is_at_a_desk).cloned().collect();
        let agency = desk.first().map(|officer| officer.agency().to_owned());
        let agency = agency.ok_or(SimulateError::Nothing("desk officer"))?;
        desk.retain(|officer| officer.agency() == agency);
        let procedures = weights(world);
        if procedures.0.is_empty() {
            return Err(SimulateError::Nothing("procedure"));
        }
        let mut chance = Chance::of(plan.seed, u64::MAX - 1);
        let mut wanted = Vec::new();
        if plan.all_stages {
            let most = usize::try_from(plan.cases / 2).unwrap_or(usize::MAX);
            for (goal, procedure) in goals::goals(world, &agency, most, &mut chance) {
                let at = goals::recently(&world.calendar, plan.until, &mut chance);
                wanted.push(Wanted { at: at.ok_or(SimulateError::Nothing("working day"))?, goal, procedure });
            }
            wanted.sort_by_key(|case| case.at);
        }
        let others = plan.cases - wanted.len() as u64;
        let arrivals = Arrivals::new(&world.calendar, (plan.from, plan.until), others, plan.seed);
        let wanted = places(wanted, &arrivals, (world, others));
        Ok(Self { world: Arc::clone(world), plan, arrivals, desk, procedures, wanted })
    }

    /// The requests of a batch, in order of receipt.
    fn batch(&self, batch: u64) -> Result<Vec<Request>, SimulateError> {
        let first = batch * ACCEPTED_AT_ONCE;
        let last = (first + ACCEPTED_AT_ONCE).min(self.plan.cases);
        (first..last).map(|place| self.request(place)).collect()
    }

    /// The request at a place of the whole: the wanted ones stand among the others where their time falls.
    pub(crate) fn request(&self, place: u64) -> Result<Request, SimulateError> {
        let mut chance = Chance::of(self.plan.seed, place);
        if let Some(Wanted { at, goal, procedure }) = self.wanted.get(&place) {
            return self.make(procedure.clone(), *at, Some(goal.clone()), chance);
        }
        let before = self.wanted.range(..place).count() as u64;
        let at = self.arrivals.at(&self.world.calendar, place - before);
        let (codes, weights) = &self.procedures;
        let procedure = codes.get(chance.weighted(weights)).cloned().unwrap_or_default();
        self.make(procedure, at.ok_or(SimulateError::Nothing("working day"))?, None, chance)
    }

    fn make(
        &self,
        code: String,
        at: Timestamp,
        goal: Option<Goal>,
        mut chance: Chance,
    ) -> Result<Request, SimulateError> {
        let (procedure, _) =
            self.world.procedures.current(&code).ok_or(SimulateError::Nothing("procedure"))?;
        let intake = request::intake(&procedure, at, &mut chance)
            .map_err(|request::Impossible(why)| SimulateError::Intake(why))?;
        let declined = match &goal {
            None => request::declined(&mut chance, 4),
            Some(Goal::Reached(Stage::Declined)) => request::declined(&mut chance, 100),
            Some(Goal::Reached(_) | Goal::Waiting { .. } | Goal::Proposed) => None,
        };
        let desk = chance.pick(&self.desk).ok_or(SimulateError::Nothing("desk officer"))?.id.clone();
        Ok(Request { procedure: code, at, desk, intake, declined, goal, bits: chance.bits() })
    }
}

/// Gives each wanted case its place among the others.
fn places(wanted: Vec<Wanted>, arrivals: &Arrivals, (world, others): (&World, u64)) -> BTreeMap<u64, Wanted> {
    let mut places = BTreeMap::new();
    for (earlier_wanted, case) in (0_u64..).zip(wanted) {
        let (mut low, mut high) = (0, others);
        while low < high {
            let middle = low.midpoint(high);
            if arrivals.at(&world.calendar, middle).is_some_and(|at| at < case.at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        places.insert(low + earlier_wanted, case);
    }
    places
}

fn weights(world: &World) -> (Vec<String>, Vec<u32>) {
    world
        .procedures
        .all()
        .map(|(procedure, _)| {
            let weight = match procedure.field.as_str() {
                "chung-thuc" => 40,
                "ho-tich" => 25,
                "bao-tro-xa-hoi" | "dat-dai" | "ho-kinh-doanh" => 9,
                _seldom => 4,
            };
            (procedure.code.clone(), weight)
        })
        .unzip()
}

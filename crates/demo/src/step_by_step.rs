//! The same lives with one transaction for each command, by several callers at once, as in life.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;

use casework::Case;
use store::{Asked, Fresh, Store, Target, World, cases};

use crate::life::{Life, Next};
use crate::request::Request;
use crate::simulate::{Done, Plan, Scene, SimulateError, accept, refused};

/// Lets so many callers work; `acknowledged` hears the number of the case and the version it has after each command,
/// when the store has said that it is done. Blocks its thread.
pub fn step_by_step(
    store: &Store,
    world: &Arc<World>,
    (plan, callers): (&Plan, usize),
    acknowledged: &(dyn Fn(&str, u32) + Sync),
) -> Result<Done, SimulateError> {
    let scene = Arc::new(Scene::set(world, *plan)?);
    let next_place = AtomicU64::new(0);
    let caller = || {
        let mut done = Done::default();
        loop {
            let place = next_place.fetch_add(1, Ordering::Relaxed);
            if place >= plan.cases {
                return Ok(done);
            }
            done.commands += one(store, &scene, place, acknowledged)?;
            done.cases += 1;
        }
    };
    thread::scope(|scope| {
        let workers: Vec<_> = (0..callers.max(1)).map(|_| scope.spawn(caller)).collect();
        let mut all = Done::default();
        for worker in workers {
            let done: Done = worker.join().unwrap_or(Err(SimulateError::Nothing("worker left")))?;
            all.cases += done.cases;
            all.commands += done.commands;
        }
        Ok(all)
    })
}

/// The whole life of one case; gives the number of commands.
fn one(
    store: &Store,
    scene: &Arc<Scene>,
    place: u64,
    acknowledged: &(dyn Fn(&str, u32) + Sync),
) -> Result<u64, SimulateError> {
    let request: Arc<Request> = Arc::new(scene.request(place)?);
    let (accepting, accepting_scene) = (Arc::clone(&request), Arc::clone(scene));
    let mut case = store.write_blocking(move |tx| accept(tx, &accepting_scene, &accepting))?.case;
    acknowledged(&case.case_no, case.version);
    let mut life = Life::begin(&scene.world, &request, scene.plan.until);
    let mut commands = 1;
    while let Some(next) = life.next(&case) {
        case = carry_out(store, scene, &case, &next)?;
        acknowledged(&case.case_no, case.version);
        commands += 1;
    }
    Ok(commands)
}

fn carry_out(
    store: &Store,
    scene: &Arc<Scene>,
    case: &Case,
    next: &Next<'_>,
) -> Result<Arc<Case>, SimulateError> {
    let (scene, case_no) = (Arc::clone(scene), case.case_no.clone());
    let (actor, command, now) = (next.actor.clone(), next.command.clone(), next.at);
    store.write_blocking(move |tx| {
        let asked = Asked {
            target: Target::Case(&case_no),
            command: &command,
            actor: &actor,
            now,
            fresh: Fresh::default(),
        };
        cases::execute(tx, &scene.world, &asked)
            .map(|done| done.case)
            .map_err(|error| refused(&case_no, &command, error))
    })
}

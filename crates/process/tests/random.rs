//! Random processes, run against a second interpreter that knows nothing but tokens on flows.

mod support;

use std::collections::{BTreeMap, HashMap, VecDeque};
use std::fmt::Write as _;

use process::{Marking, Process, lint, read};
use proptest::prelude::*;
use rules::{Facts, Severity};
use support::outcome;

/// A flow of the test's own graph.
#[derive(Clone, Debug)]
struct Arc {
    from: String,
    to: String,
    outcome: Option<String>,
    /// Which fact must be true.
    fact: Option<usize>,
    /// It takes what no other way of its gateway takes.
    default: bool,
}

/// Facts that conditions ask for.
const FACTS: [&str; 2] = ["form.a", "form.b"];

/// What is true of the facts.
type World = [bool; FACTS.len()];

/// Everything that may be true.
const WORLDS: [World; 4] = [[false, false], [false, true], [true, false], [true, true]];

/// An outcome in a world.
fn facts(code: &str, world: World) -> Facts {
    let mut facts = outcome(code);
    for (name, value) in FACTS.into_iter().zip(world) {
        facts.set(name, value);
    }
    facts
}

/// Building blocks that fit together by construction.
#[derive(Clone, Debug)]
enum Block {
    Task,
    Sequence(Vec<Block>),
    /// A task and then one of several ways by its outcome; an empty way leads straight on. The last may be the default.
    Choice(Vec<Option<Block>>, bool),
    /// One of several ways by facts, the first one where none is true.
    Facts(Vec<Option<Block>>),
    Parallel(Vec<Block>),
    /// A body and a task that may send it round again.
    Loop(Box<Block>),
}

fn blocks() -> impl Strategy<Value = Block> {
    Just(Block::Task).prop_recursive(4, 10, 3, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 1..4).prop_map(Block::Sequence),
            (prop::collection::vec(prop::option::weighted(0.8, inner.clone()), 2..4), any::<bool>())
                .prop_map(|(ways, default)| Block::Choice(ways, default)),
            prop::collection::vec(prop::option::weighted(0.8, inner.clone()), 2..=FACTS.len() + 1)
                .prop_map(Block::Facts),
            prop::collection::vec(inner.clone(), 2..4).prop_map(Block::Parallel),
            inner.prop_map(|body| Block::Loop(Box::new(body))),
        ]
    })
}

/// Where a block is entered, where it is left, and the outcome its way out asks for.
struct Built {
    entry: String,
    exit: String,
    label: Option<String>,
}

#[derive(Default)]
struct Builder {
    arcs: Vec<Arc>,
    count: usize,
}

impl Builder {
    fn fresh(&mut self, kind: char) -> String {
        self.count += 1;
        format!("{kind}{}", self.count)
    }

    fn join(&mut self, from: &Built, to: &str) {
        self.plain(&from.exit, to, from.label.as_deref());
    }

    fn plain(&mut self, from: &str, to: &str, outcome: Option<&str>) {
        let outcome = outcome.map(Into::into);
        self.arcs.push(Arc { from: from.into(), to: to.into(), outcome, fact: None, default: false });
    }

    /// One of the ways out of a gateway, up to where they meet again.
    fn way(&mut self, split: &str, way: Option<&Block>, merge: &str) -> &mut Arc {
        let first = self.arcs.len();
        match way {
            None => self.plain(split, merge, None),
            Some(way) => {
                // The way out of the gateway comes before the arcs of the block.
                self.plain(split, "", None);
                let way = self.build(way);
                self.arcs[first].to.clone_from(&way.entry);
                self.join(&way, merge);
            }
        }
        &mut self.arcs[first]
    }

    fn build(&mut self, block: &Block) -> Built {
        match block {
            Block::Task => {
                let task = self.fresh('T');
                Built { entry: task.clone(), exit: task, label: None }
            }
            Block::Sequence(parts) => {
                let mut built: Option<Built> = None;
                for part in parts {
                    let next = self.build(part);
                    built = Some(match built {
                        None => next,
                        Some(before) => {
                            self.join(&before, &next.entry);
                            Built { entry: before.entry, ..next }
                        }
                    });
                }
                built.expect("a sequence has a part")
            }
            Block::Choice(ways, default) => {
                let (task, split, merge) = (self.fresh('T'), self.fresh('X'), self.fresh('X'));
                self.plain(&task, &split, None);
                for (index, way) in ways.iter().enumerate() {
                    let arc = self.way(&split, way.as_ref(), &merge);
                    arc.default = *default && index + 1 == ways.len();
                    arc.outcome = (!arc.default).then(|| format!("o{index}"));
                }
                Built { entry: task, exit: merge, label: None }
            }
            Block::Facts(ways) => {
                let (split, merge) = (self.fresh('X'), self.fresh('X'));
                for (index, way) in ways.iter().enumerate() {
                    let arc = self.way(&split, way.as_ref(), &merge);
                    arc.default = index == 0;
                    arc.fact = index.checked_sub(1);
                }
                Built { entry: split, exit: merge, label: None }
            }
            Block::Parallel(branches) => {
                let (split, join) = (self.fresh('P'), self.fresh('P'));
                for branch in branches {
                    let branch = self.build(branch);
                    self.plain(&split, &branch.entry, None);
                    self.join(&branch, &join);
                }
                Built { entry: split, exit: join, label: None }
            }
            Block::Loop(body) => {
                let (merge, task, decide) = (self.fresh('X'), self.fresh('T'), self.fresh('X'));
                let body = self.build(body);
                self.plain(&merge, &body.entry, None);
                self.join(&body, &task);
                self.plain(&task, &decide, None);
                self.plain(&decide, &merge, Some("again"));
                Built { entry: merge, exit: decide, label: Some("go".to_owned()) }
            }
        }
    }
}

fn arcs_of(block: &Block) -> Vec<Arc> {
    let mut builder = Builder::default();
    let built = builder.build(block);
    builder.plain("S", &built.entry, None);
    builder.join(&built, "E");
    builder.arcs
}

fn text(arcs: &[Arc]) -> String {
    arcs.iter().enumerate().fold(String::new(), |mut text, (index, arc)| {
        let label = arc.outcome.as_ref().map_or(String::new(), |code| format!(" [{code}]"));
        let condition = arc.fact.map_or(String::new(), |fact| format!(" {{{} = true}}", FACTS[fact]));
        let star = if arc.default { "*" } else { "" };
        let _ = writeln!(text, "f{index}{star}: {} -> {}{label}{condition}", arc.from, arc.to);
        text
    })
}

/// The second interpreter: counts tokens on flows and tasks, fires whatever can fire, last flow first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Reference {
    on_flow: BTreeMap<usize, u32>,
    on_task: BTreeMap<String, u32>,
}

impl Reference {
    fn start(arcs: &[Arc], world: World) -> Self {
        let mut net = Self::default();
        net.put_out(arcs, "S");
        net.settle(arcs, "", world);
        net
    }

    fn leave(&mut self, arcs: &[Arc], (task, outcome): (&str, &str), world: World) {
        take(&mut self.on_task, &task.to_owned());
        self.put_out(arcs, task);
        self.settle(arcs, outcome, world);
    }

    fn put_out(&mut self, arcs: &[Arc], node: &str) {
        for (index, _) in arcs.iter().enumerate().filter(|(_, arc)| arc.from == node) {
            *self.on_flow.entry(index).or_default() += 1;
        }
    }

    fn settle(&mut self, arcs: &[Arc], outcome: &str, world: World) {
        while let Some(flow) = self.on_flow.keys().rev().copied().find(|flow| self.can_fire(arcs, *flow)) {
            let node = arcs[flow].to.clone();
            if !node.starts_with('P') {
                take(&mut self.on_flow, &flow);
            }
            match node.as_bytes()[0] {
                b'T' => *self.on_task.entry(node).or_default() += 1,
                b'E' => {}
                b'P' => {
                    for (index, _) in arcs.iter().enumerate().filter(|(_, arc)| arc.to == node) {
                        take(&mut self.on_flow, &index);
                    }
                    self.put_out(arcs, &node);
                }
                _ => {
                    let ways: Vec<_> = arcs.iter().enumerate().filter(|(_, arc)| arc.from == node).collect();
                    let open = |arc: &Arc| {
                        arc.outcome.as_ref().is_none_or(|code| code == outcome)
                            && arc.fact.is_none_or(|fact| world[fact])
                    };
                    let taken = ways.iter().find(|(_, arc)| !arc.default && open(arc));
                    let taken = taken.or_else(|| ways.iter().find(|(_, arc)| arc.default));
                    let (way, _) = *taken.expect("some way is open");
                    *self.on_flow.entry(way).or_default() += 1;
                }
            }
        }
    }

    fn can_fire(&self, arcs: &[Arc], flow: usize) -> bool {
        let node = &arcs[flow].to;
        let mut into = arcs.iter().enumerate().filter(|(_, arc)| arc.to == *node);
        !node.starts_with('P') || into.all(|(index, _)| self.on_flow.contains_key(&index))
    }

    fn waiting(&self) -> BTreeMap<String, u32> {
        self.on_flow.iter().map(|(flow, count)| (format!("f{flow}"), *count)).collect()
    }
}

fn take<K: Ord + Clone>(counts: &mut BTreeMap<K, u32>, key: &K) {
    let count = counts.get_mut(key).expect("a token is there");
    *count -= 1;
    if *count == 0 {
        counts.remove(key);
    }
}

fn counted(tasks: &[String]) -> BTreeMap<String, u32> {
    tasks.iter().fold(BTreeMap::new(), |mut counts, task| {
        *counts.entry(task.clone()).or_default() += 1;
        counts
    })
}

/// Errors of lint, except that it gave up on the number of states.
fn errors(process: &Process) -> Vec<&'static str> {
    let errors = lint(process).into_iter().filter(|finding| finding.severity == Severity::Error);
    errors.map(|finding| finding.code).filter(|code| *code != "process-too-complex").collect()
}

type Open = (Vec<String>, Marking);

/// What trying every way with the interpreter itself finds.
#[derive(Debug, PartialEq)]
enum Tried {
    Sound,
    Unsound(&'static str),
    TooMany,
}

fn try_everything(process: &Process) -> Tried {
    let mut queue = VecDeque::new();
    for world in WORLDS {
        let Ok(start) = process.start(&facts("done", world)) else { return Tried::Unsound("stuck") };
        queue.push_back((None, Vec::new(), start));
    }
    let mut states: Vec<Open> = Vec::new();
    let mut known: HashMap<String, usize> = HashMap::new();
    let mut before: Vec<Vec<usize>> = Vec::new();
    while let Some((from, rest, advance)) = queue.pop_front() {
        let mut open: Vec<String> = rest;
        open.extend(advance.opened.iter().map(|opened| opened.task.clone()));
        open.sort();
        let mut taken = advance.taken.clone();
        taken.sort();
        let twice =
            open.windows(2).any(|pair| pair[0] == pair[1]) || taken.windows(2).any(|pair| pair[0] == pair[1]);
        if twice || advance.marking.waiting.values().any(|count| *count > 1) {
            return Tried::Unsound("doubled");
        }
        if open.is_empty() && !advance.marking.is_empty() {
            return Tried::Unsound("waiting");
        }
        let state = (open, advance.marking);
        if let Some(index) = known.get(&format!("{state:?}")) {
            before[*index].extend(from);
            continue;
        }
        let index = states.len();
        if index > 1_500 {
            return Tried::TooMany;
        }
        known.insert(format!("{state:?}"), index);
        before.push(Vec::from_iter(from));
        for (at, task) in state.0.iter().enumerate() {
            let mut rest = state.0.clone();
            rest.remove(at);
            let ways = process.outcomes(task);
            for (way, world) in ways.iter().flat_map(|way| WORLDS.map(|world| (way, world))) {
                match process.leave(&state.1, task, &facts(&way.code, world)) {
                    Ok(advance) => queue.push_back((Some(index), rest.clone(), advance)),
                    Err(_) => return Tried::Unsound("stuck"),
                }
            }
        }
        states.push(state);
    }
    let mut ending = vec![false; states.len()];
    let mut ahead: Vec<usize> = (0..states.len()).filter(|index| states[*index].0.is_empty()).collect();
    while let Some(index) = ahead.pop() {
        if !std::mem::replace(&mut ending[index], true) {
            ahead.extend(&before[index]);
        }
    }
    if ending.iter().all(|ends| *ends) { Tried::Sound } else { Tried::Unsound("endless") }
}

/// One fault put into a process.
#[derive(Clone, Debug)]
enum Fault {
    Target(prop::sample::Index, prop::sample::Index),
    Source(prop::sample::Index, prop::sample::Index),
    Outcome(prop::sample::Index, Option<u8>),
    /// What was the default is none any more, and the other way round.
    Default(prop::sample::Index),
    Remove(prop::sample::Index),
    /// Exclusive becomes parallel and back.
    Turn(prop::sample::Index),
}

fn faults() -> impl Strategy<Value = Vec<Fault>> {
    let index = any::<prop::sample::Index>;
    let fault = prop_oneof![
        (index(), index()).prop_map(|(a, b)| Fault::Target(a, b)),
        (index(), index()).prop_map(|(a, b)| Fault::Source(a, b)),
        (index(), prop::option::of(0..3_u8)).prop_map(|(a, b)| Fault::Outcome(a, b)),
        index().prop_map(Fault::Default),
        index().prop_map(Fault::Remove),
        index().prop_map(Fault::Turn),
    ];
    prop::collection::vec(fault, 1..3)
}

fn spoil(arcs: &mut Vec<Arc>, fault: &Fault) {
    if arcs.is_empty() {
        return;
    }
    match fault {
        Fault::Target(at, other) => {
            let to = other.get(arcs).to.clone();
            at.get_mut(arcs).to = to;
        }
        Fault::Source(at, other) => {
            let from = other.get(arcs).from.clone();
            at.get_mut(arcs).from = from;
        }
        Fault::Outcome(at, code) => at.get_mut(arcs).outcome = code.map(|code| format!("o{code}")),
        Fault::Default(at) => {
            let arc = at.get_mut(arcs);
            arc.default = !arc.default;
        }
        Fault::Remove(at) => {
            arcs.remove(at.index(arcs.len()));
        }
        Fault::Turn(at) => {
            let node = arcs[at.index(arcs.len())].to.clone();
            let turned = match node.as_bytes()[0] {
                b'X' => node.replacen('X', "PX", 1),
                b'P' => node.replacen('P', "XP", 1),
                _ => return,
            };
            for arc in arcs {
                for end in [&mut arc.from, &mut arc.to] {
                    if *end == node {
                        end.clone_from(&turned);
                    }
                }
                if arc.from == turned && turned.starts_with('P') {
                    (arc.outcome, arc.fact, arc.default) = (None, None, false);
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn well_built_processes_run_like_a_net_of_tokens(block in blocks(), choices in prop::collection::vec(any::<u16>(), 0..60)) {
        let arcs = arcs_of(&block);
        let process = read(&support::bpmn(&text(&arcs))).expect("reads");
        prop_assert_eq!(errors(&process), Vec::<&str>::new());
        let mut choices = choices.into_iter().map(usize::from);
        let first = WORLDS[choices.next().unwrap_or(0) % WORLDS.len()];
        let mut net = Reference::start(&arcs, first);
        let mut advance = process.start(&facts("done", first)).expect("starts");
        let mut open: Vec<String> = Vec::new();
        for _ in 0..2_000 {
            open.extend(advance.opened.iter().map(|opened| opened.task.clone()));
            prop_assert_eq!(counted(&open), net.on_task.clone());
            prop_assert_eq!(&advance.marking.waiting, &net.waiting());
            if open.is_empty() {
                break;
            }
            let task = open.remove(choices.next().unwrap_or(0) % open.len());
            let ways = process.outcomes(&task);
            // Without a choice left, the last way is taken: a loop's way out.
            let way = choices.next().map_or(ways.len() - 1, |choice| choice % ways.len());
            let code = ways[way].code.clone();
            let world = WORLDS[choices.next().unwrap_or(0) % WORLDS.len()];
            advance = process.leave(&advance.marking, &task, &facts(&code, world)).expect("moves on");
            net.leave(&arcs, (&task, &code), world);
        }
        prop_assert!(open.is_empty() && advance.marking.is_empty(), "ends with nothing left: {:?}", open);
    }

    #[test]
    fn lint_and_trying_everything_agree_on_spoilt_processes(block in blocks(), faults in faults()) {
        let mut arcs = arcs_of(&block);
        for fault in &faults {
            spoil(&mut arcs, fault);
        }
        let Ok(process) = read(&support::bpmn(&text(&arcs))) else { return Ok(()) };
        let _ = process.steps_in_order();
        let found = errors(&process);
        let tried = try_everything(&process);
        if found.is_empty() {
            let fine = lint(&process).iter().any(|f| f.code == "process-too-complex") || tried == Tried::TooMany;
            prop_assert!(fine || tried == Tried::Sound, "{:?} in\n{}", tried, text(&arcs));
        } else if found.iter().all(|code| ["token-doubled", "join-never-complete", "never-ends"].contains(code)) {
            // Lint lets every gateway see other facts; trying shows the same ones to all gateways of a move.
            let related = arcs.iter().any(|arc| arc.fact.is_some());
            prop_assert!(related || tried != Tried::Sound, "{:?} but runs well:\n{}", found, text(&arcs));
        }
    }

    #[test]
    fn no_graph_makes_reading_lint_running_or_drawing_panic(
        nodes in prop::collection::vec("[STXPE][0-9]", 1..8),
        ends in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>(), 0..6_u8), 0..16),
    ) {
        let arcs: Vec<Arc> = ends
            .iter()
            .map(|(from, to, code)| Arc {
                from: from.get(&nodes).clone(),
                to: to.get(&nodes).clone(),
                outcome: (*code < 3).then(|| format!("o{code}")),
                fact: (*code == 3).then_some(0),
                default: *code == 4,
            })
            .collect();
        let Ok(process) = read(&support::bpmn(&text(&arcs))) else { return Ok(()) };
        let found = errors(&process);
        let tried = try_everything(&process);
        prop_assert!(!found.is_empty() || tried == Tried::Sound || tried == Tried::TooMany, "{}", text(&arcs));
        let svg = process::Drawing::of(&process).show(|_| process::NodeState::Ahead, "", "");
        prop_assert!(roxmltree::Document::parse(&svg).is_ok());
    }

    #[test]
    fn no_damage_to_a_file_makes_reading_panic(at in any::<prop::sample::Index>(), much in 0_usize..40, put in "[<>&\"a= /]{0,5}") {
        let xml = include_str!("data/bpmn2-prefix.bpmn");
        let chars: Vec<char> = xml.chars().collect();
        let at = at.index(chars.len());
        let damaged: String =
            chars[..at].iter().copied().chain(put.chars()).chain(chars[at..].iter().copied().skip(much)).collect();
        if let Ok(process) = read(&damaged) {
            for finding in lint(&process) {
                prop_assert!(process::FINDING_CODES.contains(&finding.code), "{}", finding.code);
            }
        }
    }
}

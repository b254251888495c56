//! The program `motcua`.

mod arguments;
mod backup;
mod config;
mod console;
mod crash_load;
mod demo_command;
mod due;
mod failure;
mod findings;
mod init;
mod node;
mod own_texts;
mod place;
mod procedure_command;
mod process_command;
mod serve;
mod simulate;
mod token;
mod verify;

use std::process::ExitCode;

use arguments::Command;
use console::Console;
use failure::Failure;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// What a command came to, beside what it printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verdict {
    /// All is well.
    Good,
    /// Something was found that must be mended.
    Findings,
}

fn main() -> ExitCode {
    let (arguments, console) = match arguments::read() {
        Ok(read) => read,
        Err(code) => return code,
    };
    tracing_subscriber::fmt()
        .with_env_filter(
            tracing_subscriber::EnvFilter::try_from_default_env()
                .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("warn,server=info")),
        )
        .with_writer(std::io::stderr)
        .init();
    match run(&arguments.command, &console) {
        Ok(Verdict::Good) => ExitCode::SUCCESS,
        Ok(Verdict::Findings) => ExitCode::from(1),
        Err(failure) => {
            console.fail(&failure);
            ExitCode::from(2)
        }
    }
}

fn run(command: &Command, console: &Console) -> Result<Verdict, Failure> {
    match command {
        Command::Demo(arguments) => demo_command::run(arguments, console),
        Command::Serve(arguments) => serve::run(arguments, console),
        Command::Init(arguments) => init::run(arguments, console),
        Command::Due(arguments) => due::run(arguments, console),
        Command::Process(arguments) => process_command::run(arguments, console),
        Command::Procedure(arguments) => procedure_command::run(arguments, console),
        Command::Token(arguments) => token::run(arguments, console),
        Command::Verify(arguments) => verify::run(arguments, console),
        Command::Backup(arguments) => backup::backup(arguments, console),
        Command::Restore(arguments) => backup::restore(arguments, console),
        Command::Openapi => {
            console.document(&server::openapi_json());
            Ok(Verdict::Good)
        }
        Command::Simulate(arguments) => simulate::run(arguments, console),
        Command::CrashLoad(arguments) => crash_load::run(arguments, console),
    }
}

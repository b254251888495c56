//! The command line: its commands, its help in two languages, its errors.

use std::process::ExitCode;

use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};
use server::web::texts::{Language, Languages, Texts};

use crate::console::Console;
use crate::{
    backup, crash_load, demo_command, due, init, procedure_command, process_command, serve, simulate, token,
    verify,
};

/// The whole command line.
#[derive(Debug, Parser)]
#[command(name = "motcua", version, disable_help_subcommand = true)]
pub(crate) struct Arguments {
    #[arg(long, global = true)]
    json: bool,
    #[arg(long, global = true, value_parser = ["vi", "en"])]
    lang: Option<String>,
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// What the program can do.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Demo(demo_command::Arguments),
    Serve(serve::Arguments),
    Init(init::Arguments),
    Due(due::Arguments),
    Process(process_command::Arguments),
    Procedure(procedure_command::Arguments),
    Token(token::Arguments),
    Verify(verify::Arguments),
    Backup(backup::Arguments),
    Restore(backup::Arguments),
    Simulate(simulate::Arguments),
    Openapi,
    #[command(hide = true)]
    CrashLoad(crash_load::Arguments),
}

/// Reads the command line; what clap has to say is said here.
pub(crate) fn read() -> Result<(Arguments, Console), ExitCode> {
    let languages = Languages::load();
    let language = language_asked_for();
    let texts = languages.of(language);
    let command = translated(Arguments::command(), "", texts);
    let read = command.try_get_matches().and_then(|matches| Arguments::from_arg_matches(&matches));
    match read {
        Ok(arguments) => {
            let json = arguments.json;
            Ok((arguments, Console::new(languages, language, json)))
        }
        Err(error) => {
            // Nothing more can be done when even this can't be printed.
            drop(error.print());
            if error.use_stderr() {
                eprintln!("{}", texts.text("cli-error-usage"));
                return Err(ExitCode::from(2));
            }
            Err(ExitCode::SUCCESS)
        }
    }
}

/// The language, looked for before anything is parsed, because help and errors need it.
fn language_asked_for() -> Language {
    let mut words = std::env::args().skip(1);
    let mut asked = std::env::var("MOTCUA_LANG").ok();
    while let Some(word) = words.next() {
        if word == "--lang" {
            asked = words.next();
        } else if let Some(code) = word.strip_prefix("--lang=") {
            asked = Some(code.to_owned());
        }
    }
    asked.and_then(|code| Language::from_code(&code)).unwrap_or_default()
}

/// Puts the texts of a language into a command and all below it.
fn translated(command: clap::Command, path: &str, texts: &Texts) -> clap::Command {
    let name = if path.is_empty() { "cli".to_owned() } else { format!("{path}-{}", command.get_name()) };
    let about = if path.is_empty() { "cli-about".to_owned() } else { name.clone() };
    let heading = |key: &str| format!("cli-heading-{key}");
    let help = |id: &str, below: &str| {
        let own = format!("{below}-{id}");
        let shared = format!("cli-option-{id}");
        let key = [own, shared].into_iter().find(|key| texts.has(key));
        key.map(|key| texts.text(&key).to_owned()).unwrap_or_default()
    };
    let usage = texts.text("cli-heading-usage");
    let mut command = command
        .about(texts.text(&about).to_owned())
        .help_template(format!("{{about}}\n\n{usage}: {{usage}}\n\n{{all-args}}\n"))
        .subcommand_help_heading(texts.text(&heading("commands")).to_owned())
        .disable_help_flag(true)
        .arg(clap::Arg::new("help").short('h').long("help").action(clap::ArgAction::Help));
    if path.is_empty() {
        command = command
            .disable_version_flag(true)
            .arg(clap::Arg::new("version").short('V').long("version").action(clap::ArgAction::Version));
    }
    command
        .mut_args(|arg| {
            let place = if arg.is_positional() { "arguments" } else { "options" };
            let text = help(arg.get_id().as_str(), &name);
            arg.help(text).help_heading(texts.text(&heading(place)).to_owned())
        })
        .mut_subcommands(|below| translated(below, &name, texts))
}

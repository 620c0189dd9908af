//! `courant completions` and `courant man`: the command line, told to shells and to `man`.

use crate::cli::Cli;
use crate::out;
use clap::CommandFactory as _;
use clap_complete::Shell;
use clap_mangen::Man;
use std::process::ExitCode;

/// Prints a shell's completions.
pub(crate) fn completions(shell: Shell) -> anyhow::Result<ExitCode> {
    let mut command = Cli::command();
    let name = command.get_name().to_owned();
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut command, name, &mut script);
    out::bytes(&script);
    Ok(ExitCode::SUCCESS)
}

/// Prints the man page: the program, then each command with its options, on one page.
pub(crate) fn man() -> anyhow::Result<ExitCode> {
    out::bytes(&page()?);
    Ok(ExitCode::SUCCESS)
}

/// One page rather than one a command: there is one file to install, and nothing to look for elsewhere.
fn page() -> std::io::Result<Vec<u8>> {
    let mut command = Cli::command();
    // Gives every command its whole name, as it is typed.
    command.build();
    let program = Man::new(command.clone());
    let mut page = Vec::new();
    program.render_title(&mut page)?;
    program.render_name_section(&mut page)?;
    program.render_synopsis_section(&mut page)?;
    program.render_description_section(&mut page)?;
    program.render_options_section(&mut page)?;
    for part in leaves(&command) {
        let name = part.get_bin_name().unwrap_or(part.get_name()).to_uppercase();
        page.extend(format!(".SH \"{name}\"\n").into_bytes());
        let man = Man::new(with_its_own_options(part));
        let mut body = Vec::new();
        man.render_description_section(&mut body)?;
        man.render_synopsis_section(&mut body)?;
        man.render_options_section(&mut body)?;
        // Below the command's own heading, those of its sections are in the way.
        let body = String::from_utf8_lossy(&body).into_owned();
        for line in
            body.lines().filter(|line| !line.starts_with(".ie ") && !line.starts_with(".el "))
        {
            let line = if line.starts_with(".SH") { ".PP" } else { line };
            page.extend(format!("{line}\n").into_bytes());
        }
    }
    program.render_version_section(&mut page)?;
    Ok(page)
}

/// The command without the options that every one has: they stand at the top of the page.
fn with_its_own_options(part: &clap::Command) -> clap::Command {
    let part = part.clone();
    part.mut_args(|arg| {
        let shared = arg.is_global_set() || arg.get_id() == "help";
        arg.hide(shared)
    })
}

/// The commands that do something: of a command with parts, its parts.
fn leaves(command: &clap::Command) -> Vec<&clap::Command> {
    let parts = command.get_subcommands().filter(|part| part.get_name() != "help");
    parts.flat_map(|part| if part.has_subcommands() { leaves(part) } else { vec![part] }).collect()
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use super::*;

    #[test]
    fn the_man_page_has_every_command_and_option() {
        let page = String::from_utf8(page().unwrap()).unwrap();
        let plain = page.replace("\\-", "-").replace("\\fB", "").replace("\\fR", "");
        for words in [
            "courant - Newsletters",
            ".SH \"COURANT RUN\"",
            ".SH \"COURANT NEWSLETTER ADD\"",
            "--tagline",
            "--config",
            "--explain",
        ] {
            assert!(plain.contains(words), "no {words:?} in {plain}");
        }
    }

    #[test]
    fn completions_are_made_for_every_shell() {
        use clap::ValueEnum as _;
        for shell in Shell::value_variants() {
            let mut script = Vec::new();
            clap_complete::generate(*shell, &mut Cli::command(), "courant", &mut script);
            assert!(String::from_utf8(script).unwrap().contains("newsletter"), "{shell}");
        }
    }
}

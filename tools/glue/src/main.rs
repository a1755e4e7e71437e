//! `crowded-elevator-glue INPUT.wasm OUT_DIR`: writes `core.js`, `core.d.ts` and `core_bg.wasm`.

use std::env;
use std::process::ExitCode;

use wasm_bindgen_cli_support::Bindgen;

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [input, out_dir] = arguments.as_slice() else {
        eprintln!("usage: crowded-elevator-glue INPUT.wasm OUT_DIR");
        return ExitCode::from(2);
    };
    match write_glue(input, out_dir) {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("could not write the glue for {input}: {reason}");
            ExitCode::FAILURE
        }
    }
}

fn write_glue(input: &str, out_dir: &str) -> Result<(), Box<dyn std::error::Error>> {
    let mut bindgen = Bindgen::new();
    // The web target is the one whose `init` takes the module from the caller: the extension
    // passes its own URL, the tests pass bytes, and there is no default to fall back on.
    bindgen.web(true)?.omit_default_module_path(true);
    bindgen.input_path(input).out_name("core").typescript(true);
    // A trap leaves the instance's memory in any state; this exports the way to a fresh one.
    bindgen.reset_state_function(true);
    // Names and producers cost bytes, and the first would carry this machine's paths.
    bindgen.remove_name_section(true);
    bindgen.remove_producers_section(true);
    Ok(bindgen.generate(out_dir)?)
}

//! Gives the programs for Windows their icon, version and manifest; for other systems there is nothing to do.

#![allow(clippy::print_stdout, reason = "this is how a build script speaks")]

use std::env;
use std::error::Error;

use winresource::WindowsResource;

fn main() -> Result<(), Box<dyn Error>> {
    for file in ["build.rs", "assets/icon/unpinch.ico", "assets/windows/unpinch.manifest"] {
        println!("cargo:rerun-if-changed={file}");
    }
    if env::var("CARGO_CFG_TARGET_OS")? == "windows" {
        describe("unpinch")?;
        if env::var_os("CARGO_FEATURE_LAUNCHER").is_some() {
            describe("unpinchw")?;
        }
    }
    Ok(())
}

fn describe(program: &str) -> Result<(), Box<dyn Error>> {
    let folder = env::var("CARGO_MANIFEST_DIR")?;
    let file = format!("{program}.exe");
    let mut resource = WindowsResource::new();
    resource.set_icon(&format!("{folder}/assets/icon/unpinch.ico"));
    resource.set_manifest_file(&format!("{folder}/assets/windows/unpinch.manifest"));
    let words = [
        ("ProductName", "Unpinch"),
        // What the task manager calls it.
        ("FileDescription", "Unpinch"),
        ("CompanyName", "The Unpinch contributors"),
        ("LegalCopyright", "The Unpinch contributors; MIT or Apache-2.0"),
        ("InternalName", program),
        ("OriginalFilename", &file),
    ];
    for (name, value) in words {
        resource.set(name, value);
    }
    resource.compile_for(program)?;
    Ok(())
}

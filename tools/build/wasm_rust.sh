# Sourced: chooses a Rust that compiles to wasm32-unknown-unknown, and says which.

wasm_target=wasm32-unknown-unknown
wasm_cargo=()

# choose_wasm_rust sets wasm_cargo, the command to build with. WASM_RUST=rustup or =debian asks
# for one way; without it the first that works is taken.
choose_wasm_rust() {
  local way=${WASM_RUST:-any}
  if [ "$way" != debian ] && { has_wasm_std || add_wasm_std; }; then
    say "wasm: by $(rustc --version | cut -d' ' -f1,2) and its $wasm_target target"
    wasm_cargo=(cargo build)
  elif [ "$way" != rustup ] && { has_debian_rust || install_debian rustc-web cargo-web rust-web-src rust-web-llvm lld-22; }; then
    say "wasm: by Debian's $(/usr/bin/rustc --version | cut -d' ' -f1,2) with a standard library built here"
    # Debian ships the library's source but no build of it for wasm, and building it is a
    # nightly feature: the variable lets a stable compiler do it.
    wasm_cargo=(env RUSTC_BOOTSTRAP=1 RUSTC=/usr/bin/rustc /usr/bin/cargo build
      -Zbuild-std=std,panic_abort --target-dir target/debian)
  else
    stop "Rust can't compile to wasm here; run 'rustup target add $wasm_target', or as root 'apt-get install rustc-web cargo-web rust-web-src rust-web-llvm lld-22'."
  fi
}

has_wasm_std() { [ -d "$(rustc --print sysroot)/lib/rustlib/$wasm_target/lib" ]; }

# A machine without a way out waits for its network: that must not hold up the other way.
add_wasm_std() {
  has rustup || return 1
  say "adding the $wasm_target target by rustup"
  timeout 120 rustup target add "$wasm_target" >target/rustup.log 2>&1 && has_wasm_std
}

has_debian_rust() {
  [ -x /usr/bin/cargo ] && [ -x /usr/bin/rustc ] &&
    [ -d "$(/usr/bin/rustc --print sysroot)/lib/rustlib/src/rust/library" ] && has wasm-ld-22
}

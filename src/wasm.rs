//! The boundary to JavaScript: the only file that knows it.

use js_sys::{Array, Object, Reflect};
use serde::Serialize;
use wasm_bindgen::prelude::*;

use crate::check::Checker;
use crate::lexicon::Lexicon;
use crate::policy::{Policy, Problem, Setting};
use crate::post::Context;
use crate::wire::{self, WireReport};

/// The checker as JavaScript sees it: plain objects in, plain objects out, no handles to free but the engine itself.
#[wasm_bindgen]
pub struct Engine {
    checker: Checker,
    problems: Vec<Problem>,
}

#[wasm_bindgen]
impl Engine {
    /// An engine under `policy`, a plain object of flat keys, with the lists of `lexicon.bin`. A wrong entry is
    /// named by `problems()`; the rest holds. `today` (`2027-01-31`) tells whether the policy still coaches, `language`
    /// (`es-MX`) what the browser speaks. Throws when the lists are damaged or of another version.
    #[wasm_bindgen(constructor)]
    pub fn new(
        policy: &JsValue,
        lexicon: Vec<u8>,
        today: Option<String>,
        language: Option<String>,
    ) -> Result<Engine, JsError> {
        let lexicon = Lexicon::read(lexicon)?;
        let (policy, problems) = Policy::read(entries(policy));
        let policy = policy.on(&today.unwrap_or_default()).in_browser(&language.unwrap_or_default());
        Ok(Engine { checker: Checker::with(policy, lexicon), problems })
    }

    /// The entries of the policy that do not hold: `{key, message}`.
    pub fn problems(&self) -> Result<JsValue, JsValue> {
        plain(&wire::problems(&self.problems))
    }

    /// What the page needs to know of the policy.
    pub fn policy(&self) -> Result<JsValue, JsValue> {
        plain(&wire::policy(self.checker.policy()))
    }

    /// The rules' cards.
    pub fn catalog(&self) -> Result<JsValue, JsValue> {
        plain(&wire::catalog(self.checker.speech()))
    }

    /// Checks `text`. Offsets in the report are UTF-16 code units of `text`.
    pub fn check(&self, text: &str, context: &JsValue) -> Result<JsValue, JsValue> {
        let report = self.checker.check(text, &read_context(context));
        plain(&WireReport::of(text, report, self.checker.speech()))
    }
}

fn plain(value: &impl Serialize) -> Result<JsValue, JsValue> {
    let serializer = serde_wasm_bindgen::Serializer::json_compatible().serialize_missing_as_null(true);
    value.serialize(&serializer).map_err(JsValue::from)
}

fn entries(policy: &JsValue) -> Vec<(String, Setting)> {
    let Some(object) = policy.dyn_ref::<Object>() else { return Vec::new() };
    let pairs = Object::entries(object).into_iter().filter_map(|pair| {
        let pair: Array = pair.dyn_into().ok()?;
        Some((pair.get(0).as_string()?, setting(&pair.get(1))))
    });
    pairs.collect()
}

fn setting(value: &JsValue) -> Setting {
    if let Some(text) = value.as_string() {
        Setting::Text(text)
    } else if let Some(list) = value.dyn_ref::<Array>() {
        Setting::List(list.iter().map(|item| setting(&item)).collect())
    } else if value.as_f64().is_some() {
        Setting::Other("a number")
    } else if let Some(flag) = value.as_bool() {
        Setting::Flag(flag)
    } else if value.is_null() || value.is_undefined() {
        Setting::Other("nothing")
    } else {
        Setting::Other("an object")
    }
}

fn read_context(context: &JsValue) -> Context {
    let field = |name: &str| Reflect::get(context, &name.into()).unwrap_or(JsValue::UNDEFINED);
    Context {
        kind: wire::box_kind(&field("kind").as_string().unwrap_or_default()),
        has_media: field("hasMedia").is_truthy(),
        replying_to: field("replyingTo").as_string(),
        limit: field("limit").as_f64().filter(|n| *n >= 1.0).map(|n| n as usize),
    }
}

// What the generated wasm glue offers, as engine.js relies on it. The glue
// itself is built into target/ and is never committed.
import type { Card, Context, EffectivePolicy, Policy, Problem, Report } from "./shared/types";

export class Engine {
  constructor(policy: Policy | null | undefined, lexicon: Uint8Array, today?: string, browserLanguage?: string);
  problems(): Problem[];
  policy(): EffectivePolicy;
  catalog(): Card[];
  check(text: string, context: Context): Report;
  free(): void;
}

export default function init(options: { module_or_path: URL | string | BufferSource }): Promise<unknown>;

/** Puts a new instance in the place of one that trapped. */
export function __wbg_reset_state(): void;

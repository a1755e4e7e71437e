// The words of the wasm boundary and of the port between page and background.

export type Severity = "note" | "warn" | "hold";
export type Verdict = "clear" | Severity;
export type Site = "x" | "facebook" | "messenger" | "other";
export type Kind = "post" | "reply" | "comment" | "message" | "reviewReply";

export type Context = {
  site: Site;
  kind: Kind;
  hasMedia: boolean;
  replyingTo?: string;
  /** The most UTF-16 units the site takes, where that is known. */
  limit?: number;
};

export type Mark = { start: number; end: number; replacement: string | null; choices: string[] };
export type Edit = { start: number; end: number; replacement: string };
export type Draft = { text: string; edits: Edit[] };
export type Finding = {
  rule: string;
  group: string;
  severity: Severity;
  message: string | null;
  marks: Mark[];
};
export type Report = { verdict: Verdict; findings: Finding[]; draft: Draft | null };

export type Card = {
  id: string;
  group: string;
  title: string;
  why: string;
  instead: string;
  severity: Severity;
  sources: { label: string; url: string }[];
  flags: string[];
  passes: string[];
};

export type Policy = {
  ruleModes?: string[];
  postAnyway?: string;
  onFailure?: string;
  enforceFrom?: string;
  extraTerms?: string[];
  allowedTerms?: string[];
  policyUrl?: string;
  contact?: string;
  institution?: string;
};
/** `entry` is the place in a list. */
export type Problem = { key: string; message: string; entry: number | null };
export type EffectivePolicy = {
  postAnyway: "allow" | "reason" | "forbid";
  onFailure: "ask" | "block" | "allow";
  /** Until this day nothing is held back: the policy only advises. */
  coachingUntil: string | null;
  policyUrl: string | null;
  contact: string | null;
  institution: string | null;
};

export type Request =
  | { type: "hello" }
  | { type: "check"; text: string; context: Context }
  | { type: "settings.read" }
  | { type: "settings.write"; ruleModes: string[] };

/** Who is asking: a script inside a site's page, or one of our own pages. */
export type Ring = "page" | "own";

/** `revision` differs when reports by the policy before say nothing any more. */
export type Hello = { policy: EffectivePolicy; catalog: Card[]; revision: string };
export type Settings = {
  ruleModes: string[];
  managed: string[];
  problems: Problem[];
  catalog: Card[];
  policy: EffectivePolicy;
};

/** Why there is no verdict. "reload": this tab outlived the extension that opened it. */
export type FailureKind = "gone" | "engine" | "reload" | "unreadable" | "tooLong" | "refused";

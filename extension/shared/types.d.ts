// The words of the wasm boundary and of the port between page and background.

export type Severity = "note" | "warn" | "hold";
export type Verdict = "clear" | Severity;
/** Of the interface. */
export type Language = "en" | "es";
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
/** `remaining`: the ids of the rules that would stop this text in turn. */
export type Draft = { text: string; edits: Edit[]; remaining: string[] };
export type Finding = {
  rule: string;
  group: string;
  severity: Severity;
  message: string | null;
  marks: Mark[];
};
/** `isEnglish`: of any other language the rules read little, and no finding means nothing. */
export type Report = { verdict: Verdict; isEnglish: boolean; findings: Finding[]; draft: Draft | null };

export type Card = {
  id: string;
  group: string;
  groupTitle: string;
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
  language?: string;
  postAnyway?: string;
  onFailure?: string;
  enforceFrom?: string;
  ruleDefaults?: string[];
  hostsOff?: string[];
  practiceAtInstall?: boolean;
  evidenceUrl?: string;
  evidenceLabel?: string;
  networkGate?: boolean;
  extraTerms?: string[];
  allowedTerms?: string[];
  policyUrl?: string;
  contact?: string;
  institution?: string;
};
/** `entry` is the place in a list. */
export type Problem = { key: string; message: string; entry: number | null };
export type EffectivePolicy = {
  language: Language;
  postAnyway: "allow" | "reason" | "forbid";
  onFailure: "ask" | "block" | "allow";
  /** Until this day nothing is held back: the policy only advises. */
  coachingUntil: string | null;
  policyUrl: string | null;
  contact: string | null;
  institution: string | null;
  hostsOff: string[];
  practiceAtInstall: boolean | null;
  evidenceUrl: string | null;
  evidenceLabel: string | null;
  networkGate: boolean;
};

export type Request =
  | { type: "hello" }
  | { type: "check"; text: string; context: Context }
  | { type: "event"; choice: Choice; verdict: Verdict | null; rules: string[]; reason: string | null; site: Site }
  | { type: "passed"; texts: string[] }
  | { type: "letGo"; stop: string }
  | { type: "settings.read" }
  | { type: "evidence.read" }
  | { type: "settings.write"; ruleModes: string[] };

/** What a person did about a finding; "failure": a text could not be checked. */
export type Choice = "edit" | "use" | "anyway" | "ignored" | "failure";

/** What the network gate stopped, or let go unchecked, told to the page that sent it. */
export type Stop = {
  type: "stopped";
  id: string;
  site: Site;
  text: string;
  verdict: Verdict | null;
  report: Report | null;
  failure: FailureKind | null;
  isLetGo: boolean;
};

/** Who is asking: a script inside a site's page, or one of our own pages. */
export type Ring = "page" | "own";

/** `revision` differs when reports by the policy before say nothing any more. */
export type Hello = { policy: EffectivePolicy; catalog: Card[]; revision: string };
export type Settings = {
  ruleModes: string[];
  /** What the institution has decided: "rule-or-group=mode". */
  managed: string[];
  /** What the institution suggests: "rule-or-group=mode". */
  defaults: string[];
  problems: Problem[];
  catalog: Card[];
  policy: EffectivePolicy;
};

/**
 * Why there is no verdict. "reload": this tab outlived the extension that opened it. "unread" and
 * "starting" are the network gate's: a body of an unknown form, an engine that is not there yet.
 */
export type FailureKind = "gone" | "engine" | "reload" | "unreadable" | "tooLong" | "refused" | "unread" | "starting";

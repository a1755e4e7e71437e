// @ts-check
// The reasons for posting in spite of a hold, where an institution asks for
// one. A fixed list: a sentence of one's own could tell about a patient too.

/** @type {Record<string, string>} */
export const REASONS = {
  consent: "The patient has agreed to this in writing",
  "no-patient": "This is not about a patient",
  public: "This is public already, by the patient’s own choice",
  fictional: "This is made up",
  wrong: "The checker is mistaken",
};

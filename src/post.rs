//! A post as the rules see it: its words, its facts, and who it is about.

use crate::facts::age;
use crate::facts::date::Relation;
use crate::facts::setting::Settings;
use crate::facts::subject::{Certainty, Mention, Subject};
use crate::facts::{self, Fact, Kind};
use crate::impression::{self, Family, Impression, features::Features};
use crate::lexicon::{Class, Hit, Lexicon};
use crate::span::Span;
use crate::tagger::{self, model::Model};
use crate::text::words::Words;

/// The kind of box the post is written in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum BoxKind {
    /// A post of one's own.
    #[default]
    Post,
    /// A reply to another post.
    Reply,
    /// A comment below something.
    Comment,
    /// A direct message.
    Message,
    /// An answer to a review of the practice.
    ReviewReply,
}

/// What is known of a post besides its text.
#[derive(Clone, Debug, Default)]
pub struct Context {
    /// The kind of box.
    pub kind: BoxKind,
    /// Whether a picture, video or file goes out with it.
    pub has_media: bool,
    /// The text that is answered, when the page shows it.
    pub replying_to: Option<String>,
    /// The most UTF-16 code units the site takes, when known.
    pub limit: Option<usize>,
}

/// Whose a telephone number or an address is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owner {
    /// A patient's, or somebody's around a patient.
    Patient,
    /// Some other person's.
    Person,
    /// Meant to be public, the author's own, or nobody's.
    Nobody,
}

/// From here on a post sounds like one that should be stopped. docs/ACCURACY.md says how often that is right.
const SOUNDS: f32 = 0.25;
/// Fewer words than these make no impression that could be trusted.
const LEAST_WORDS: usize = 7;
/// Below this it sounds like everyday talk.
const HARMLESS: f32 = 0.0;
/// Below this nobody in it is a patient, whatever words it has in common with posts of care.
const UNRELATED: f32 = -0.3;

/// A post, read.
pub struct Post<'r> {
    words: Words<'r>,
    facts: Vec<Fact>,
    settings: Settings,
    subject: Subject,
    impression: Impression,
    context: &'r Context,
    towns: &'r str,
}

impl<'r> Post<'r> {
    /// Reads `text`, a [reading](crate::text::reading).
    pub fn read(text: &'r str, context: &'r Context, lexicon: &'r Lexicon) -> Self {
        let words = Words::of(text, lexicon);
        let tagged = Model::read(lexicon.model()).map(|model| tagger::tag(&words, &model)).unwrap_or_default();
        let (facts, settings) = facts::find(&words, &tagged);
        let subject = Subject::of(&words, &facts);
        let impression = impression::model::Model::read(lexicon.impressions())
            .map(|model| impression::of(&words, &Features::of(&words, &facts, &subject, context.kind), &model));
        let impression = impression.unwrap_or(Impression::NONE);
        Self { words, facts, settings, subject, impression, context, towns: lexicon.towns() }
    }

    /// The text all spans are of.
    pub fn text(&self) -> &str {
        self.words.text
    }

    /// Tokens, sentences and list hits.
    pub fn words(&self) -> &Words<'r> {
        &self.words
    }

    /// All facts, in order.
    pub fn facts(&self) -> &[Fact] {
        &self.facts
    }

    /// Who the post is about.
    pub fn subject(&self) -> &Subject {
        &self.subject
    }

    /// The features that its impression is made of; for training.
    pub fn features(&self) -> Features {
        Features::of(&self.words, &self.facts, &self.subject, self.context.kind)
    }

    /// What it sounds like as a whole.
    pub fn impression(&self) -> &Impression {
        &self.impression
    }

    /// The sentence that most makes the post sound like one of `family`, where it does.
    pub fn sounds_like(&self, family: Family) -> Option<Span> {
        let heard = &self.impression;
        let long = self.words.count() >= LEAST_WORDS;
        (long && heard.family == family && heard.score > SOUNDS && !self.subject.is_made_up_or_published)
            .then_some(heard.heart)
    }

    /// Whether it sounds like everyday talk, in which "she" is hardly a patient.
    pub fn sounds_harmless(&self) -> bool {
        self.sounds_below(HARMLESS)
    }

    /// Whether it sounds so much like everyday talk that nobody in it is a patient, and no bare name, date or place a patient's.
    pub fn sounds_unrelated(&self) -> bool {
        self.sounds_below(UNRELATED)
    }

    /// Without a model there is no impression, and nothing falls silent for it.
    fn sounds_below(&self, bar: f32) -> bool {
        self.impression.score.is_finite() && self.impression.score < bar
    }

    /// How many people live in which town, as a table.
    pub fn towns(&self) -> &'r str {
        self.towns
    }

    /// What is known besides the text.
    pub fn context(&self) -> &Context {
        self.context
    }

    /// The hits of one word list.
    pub fn hits(&self, class: Class) -> impl Iterator<Item = &Hit> {
        self.words.hits(class)
    }

    /// The spans of the facts that `wanted` accepts.
    pub fn spans(&self, wanted: impl Fn(Kind) -> bool) -> impl Iterator<Item = Span> {
        self.facts.iter().filter(move |f| wanted(f.kind)).map(|f| f.span)
    }

    /// Ages with their years.
    pub fn ages(&self) -> impl Iterator<Item = (Span, u16)> {
        self.facts.iter().filter_map(|f| match f.kind {
            Kind::Age { years, .. } => Some((f.span, years)),
            _ => None,
        })
    }

    /// Dates with what they are the date of.
    pub fn dates(&self) -> impl Iterator<Item = (Span, Relation)> {
        self.facts.iter().filter_map(|f| match f.kind {
            Kind::Date(relation) => Some((f.span, relation)),
            _ => None,
        })
    }

    /// Real-time cues.
    pub fn moments(&self) -> impl Iterator<Item = Span> {
        self.spans(|k| k == Kind::Moment)
    }

    /// The particular patient the post speaks of, if it does.
    pub fn patient(&self) -> Option<&Mention> {
        self.subject.patient()
    }

    /// Whether the sentence of `span`, or the one on either side, speaks of the patient.
    pub fn concerns_patient(&self, span: Span) -> bool {
        let sentences = &self.words.sentences;
        let at = sentences.partition_point(|s| s.span.end <= span.start);
        let from = sentences.get(at.saturating_sub(1)).map_or(0, |s| s.span.start);
        let to = sentences.get(at + 1).or(sentences.last()).map_or(0, |s| s.span.end);
        self.subject.is_in(Span::new(from, to))
    }

    /// Whether a mention is certain enough to speak of a patient in so many words.
    pub fn names_patient(&self) -> bool {
        self.patient().is_some_and(|m| m.certainty == Certainty::Plain)
    }

    /// The words for an age that keep the story and lose the person.
    pub fn age_band(years: u16) -> String {
        age::band(years)
    }

    /// The facts in `span`.
    pub fn facts_in(&self, span: Span) -> impl Iterator<Item = &Fact> {
        let first = self.facts.partition_point(|f| f.span.start < span.start);
        self.facts.iter().skip(first).take_while(move |f| f.span.start < span.end)
    }

    /// Whether the sentence of `span` is about the author's own body or family.
    pub fn is_own(&self, span: Span) -> bool {
        self.settings.at(&self.words, span).own
    }

    /// Whether the words around `span` are about the care of one person.
    pub fn speaks_of_care(&self, span: Span) -> bool {
        !self.subject.is_made_up_or_published
            && (self.concerns_patient(span) || self.settings.cared_for_near(&self.words, span))
    }

    /// Whether a clinician tells of work around `span`: shop talk in the sentence or beside it, or anywhere in so many words.
    pub fn is_shop_talk(&self, span: Span) -> bool {
        let whole = Span::new(0, self.words.text.len());
        let country = |i: usize| self.words.typed(i) == "US";
        let told =
            self.words.has(Class::FirstPerson, whole) || self.words.hits(Class::FirstPlural).any(|h| !country(h.first));
        !self.subject.is_made_up_or_published
            && (self.subject.is_at_work() && self.care_near(span) >= 1
                || self.care_near(span) >= if told { 2 } else { 4 })
    }

    /// Whether the sentence of `span` has a word for somebody else: "she", "this guy", "his mom".
    pub fn speaks_of_someone(&self, span: Span) -> bool {
        let sentence = self.words.sentence_span(span);
        !self.is_own(span)
            && [
                Class::ThirdPerson,
                Class::PersonWord,
                Class::ChildWord,
                Class::Relative,
                Class::Patient,
                Class::Patients,
            ]
            .iter()
            .any(|&class| self.words.has(class, sentence))
    }

    /// How much the sentence of `span` and those beside it speak of care.
    fn care_near(&self, span: Span) -> u8 {
        let sentences = &self.words.sentences;
        let at = sentences.partition_point(|s| s.span.end <= span.start);
        let near = sentences.iter().skip(at.saturating_sub(1)).take(if at == 0 { 2 } else { 3 });
        near.map(|s| self.subject.frame_at(&self.words, s.span.start).care).fold(0, u8::saturating_add)
    }

    /// The sentence of `span` with those beside it.
    fn around(&self, span: Span) -> Span {
        let sentences = &self.words.sentences;
        let at = sentences.partition_point(|s| s.span.end <= span.start);
        let from = sentences.get(at.saturating_sub(1)).map_or(span, |s| s.span);
        sentences.get(at + 1).or(sentences.last()).map_or(from, |s| from.to(s.span))
    }

    /// Whose the number or address at `span` is.
    pub fn owner(&self, span: Span) -> Owner {
        let sentence = self.words.sentence_span(span);
        if self.words.has(Class::PublicContact, self.around(span)) {
            return Owner::Nobody;
        }
        let someone = self.speaks_of_someone(span);
        let of_care = self.speaks_of_care(span) || self.settings.cared_for_anywhere();
        if of_care || someone && (self.is_shop_talk(span) || self.settings.care > 0) {
            return Owner::Patient;
        }
        let firm = self.words.hits_in(Class::FirstPlural, sentence).any(|h| self.words.lower(h.first) == "our");
        if firm && !someone { Owner::Nobody } else { Owner::Person }
    }
}

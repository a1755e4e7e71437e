//! The authorities that rules quote.

/// An authority.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// 45 CFR 164.514(b)(2)(i), with the letter of the identifier.
    SafeHarbor(char),
    /// 45 CFR 164.514(b)(2)(ii): no actual knowledge that what is left could identify someone.
    ActualKnowledge,
    /// 45 CFR 164.508: a written authorization.
    Authorization,
    /// HHS Office for Civil Rights: settlements over answers to online reviews.
    OcrReviews,
    /// AMA Code of Medical Ethics, opinion 2.3.2.
    Ama,
    /// American Nurses Association, principles for social networking.
    Ana,
    /// National Council of State Boards of Nursing, guide to the use of social media.
    Ncsbn,
    /// ACP and FSMB policy statement (Farnan and others, 2013).
    AcpFsmb,
    /// Ahmed and others 2020, what clinicians' tweets about others give away.
    Ahmed2020,
    /// Greysen and others 2013, what state medical boards would investigate.
    Greysen2013,
}

impl Source {
    /// A citation a person can read.
    pub fn label(self) -> String {
        match self {
            Self::SafeHarbor(letter) => format!("HIPAA Safe Harbor, 45 CFR 164.514(b)(2)(i)({letter})"),
            Self::ActualKnowledge => "HIPAA Safe Harbor, 45 CFR 164.514(b)(2)(ii)".into(),
            Self::Authorization => "HIPAA authorizations, 45 CFR 164.508".into(),
            Self::OcrReviews => "HHS Office for Civil Rights, Elite Dental Associates settlement, 2019".into(),
            Self::Ama => "AMA Code of Medical Ethics, opinion 2.3.2".into(),
            Self::Ana => "American Nurses Association, Social Networking Principles".into(),
            Self::Ncsbn => "NCSBN, A Nurse's Guide to the Use of Social Media".into(),
            Self::AcpFsmb => "ACP and FSMB, Online Medical Professionalism, Ann Intern Med 2013;158:620".into(),
            Self::Ahmed2020 => "Ahmed and others, J Med Internet Res 2020;22:e19746".into(),
            Self::Greysen2013 => "Greysen and others, Ann Intern Med 2013;158:124".into(),
        }
    }

    /// Where to read it.
    pub const fn url(self) -> &'static str {
        match self {
            Self::SafeHarbor(_) | Self::ActualKnowledge => {
                "https://www.ecfr.gov/current/title-45/part-164/section-164.514"
            }
            Self::Authorization => "https://www.ecfr.gov/current/title-45/part-164/section-164.508",
            Self::OcrReviews => {
                "https://www.hhs.gov/hipaa/for-professionals/compliance-enforcement/agreements/elite/index.html"
            }
            Self::Ama => "https://code-medical-ethics.ama-assn.org/ethics-opinions/professionalism-use-social-media",
            Self::Ana => "https://www.nursingworld.org/social/",
            Self::Ncsbn => "https://www.ncsbn.org/public-files/NCSBN_SocialMedia.pdf",
            Self::AcpFsmb => "https://doi.org/10.7326/0003-4819-158-8-201304160-00100",
            Self::Ahmed2020 => "https://doi.org/10.2196/19746",
            Self::Greysen2013 => "https://doi.org/10.7326/0003-4819-158-2-201301150-00008",
        }
    }
}

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
    /// CMS: a group of fewer than 11 people may not be shown.
    SmallCells,
    /// Greysen and others 2013, what state medical boards would investigate.
    Greysen2013,
    /// Chretien and others 2011, what physicians on Twitter post.
    Chretien2011,
    /// Lagu and others 2008, what health professionals write in blogs.
    Lagu2008,
    /// 16 CFR part 255: endorsements and the interests behind them.
    FtcEndorsements,
    /// Federal Trade Commission: what a health claim must rest on.
    FtcHealthClaims,
    /// The 988 Suicide & Crisis Lifeline of the United States.
    Lifeline988,
    /// 29 U.S.C. 157: employees may speak together about their work.
    LaborRelations,
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
            Self::SmallCells => "CMS cell size suppression policy, 2024".into(),
            Self::Greysen2013 => "Greysen and others, Ann Intern Med 2013;158:124".into(),
            Self::Chretien2011 => "Chretien and others, Physicians on Twitter, JAMA 2011;305:566".into(),
            Self::Lagu2008 => "Lagu and others, J Gen Intern Med 2008;23:1642".into(),
            Self::FtcEndorsements => "FTC Guides on endorsements and testimonials, 16 CFR part 255".into(),
            Self::FtcHealthClaims => "FTC, Health Products Compliance Guidance, 2022".into(),
            Self::Lifeline988 => "988 Suicide & Crisis Lifeline".into(),
            Self::LaborRelations => "National Labor Relations Act, section 7, 29 U.S.C. 157".into(),
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
            Self::SmallCells => "https://resdac.org/node/1506",
            Self::Greysen2013 => "https://doi.org/10.7326/0003-4819-158-2-201301150-00008",
            Self::Chretien2011 => "https://pubmed.ncbi.nlm.nih.gov/21304081/",
            Self::Lagu2008 => "https://doi.org/10.1007/s11606-008-0726-6",
            Self::FtcEndorsements => "https://www.ecfr.gov/current/title-16/part-255",
            Self::FtcHealthClaims => {
                "https://www.ftc.gov/business-guidance/resources/health-products-compliance-guidance"
            }
            Self::Lifeline988 => "https://988lifeline.org",
            Self::LaborRelations => "https://www.law.cornell.edu/uscode/text/29/157",
        }
    }
}

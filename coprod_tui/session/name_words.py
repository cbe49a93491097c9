"""The words that tell a title, a role or an organisation from a name, in small letters and without dots.

A word may stand in several sets. ``GIVEN`` and ``FAMILY`` are those that people are called as well: beside these
nothing is sure.
"""

SURE_TITLES = frozenset("""
    assoc asst atty barr brig capt cdr cdre cllr cmdr cpl dipl docteur doktor dott dottoressa dottssa doç dr dra drg
    drin drmed drs engr flt habil inż judr ldr lt maj mddr mgr mudr parch phdr prof profa profin profssa rev revd rndr
    rt sgt sqn uzm wp wpc δρ καθ д-р докт доктор др проф ד"ר ד״ר פרופ פרופ' أد الدكتور الدكتورة د دكتور دكتورة دکتر
    ڈاکٹر डा डाक्टर डॉ प्रो ড ডা ডাঃ ਡਾ ડૉ டாக்டர் డా ഡോ ඩොක්ටර් ดร
""".split())  # fmt: skip
"""Titles that are no given name, so that they go from before one word too."""
COMPANY = frozenset("""
    bapak bwana bà dhr encik fr frau fru herr hr ibu madam madame mademoiselle meneer messrs mevr mevrouw mheshimiwa
    missus mister mlle mme mmes monsieur mr mrs ms mw mx pani puan sayın senhor senhora señor señora señorita shrimati
    sig signor signora signorina sigra smt sr sra srta ông κ κα κος г-жа г-н господин госпожа пан пані גב גב' גברת מר أ
    الأستاذ الأستاذة السيد السيدة الشيخ جناب سید محترم मिस्टर श्री श्रीमती सुश्री นาง นางสาว นาย
""".split())  # fmt: skip
"""To many these are their name in company: they stay before one word, and go from before a whole name."""
LONG_TITLES = frozenset("""
    alderman ambassador archdeacon baroness brigadier brother chaplain commander commissioner constable corporal
    councillor curate detective fr inspector lieutenant matron midwife professeur professoressa professorin rabbi rector
    reverend sister superintendent vicar viscount viscountess
""".split())  # fmt: skip
"""Titles that nobody is given as a name: they go from before a whole name, and before one word they ask."""
MAYBE_TITLES = frozenset("""
    auntie aunty baron bishop canon captain chief col colonel dame deacon dean doctor father general governor hon imam
    judge lady lord major mayor minister miss mother mufti mullah nurse pastor president professor sergeant shaikh
    sheikh sir uncle ven
""".split())  # fmt: skip
"""Titles that somebody may have been given as a name; they stay and ask."""
DOTTED_TITLES = frozenset("""
    ar arch avv br doc fr ing ir lek mag msgr pr sr univ
""".split())  # fmt: skip
"""Titles where they are written with a dot, before a whole name."""
HONOURS = frozenset("""
    abbot admiral alhaja alhaji baba bapak chancellor count datin dato datuk dom don doña duchess duke earl emir fra
    guru haji hajja hajjah hajji king kumari marshal maulana mirza pandit pope prince princess prior pundit queen raja
    rajah senator sensei shri sri sultan swami ustad ustaz
""".split())  # fmt: skip
"""Titles that are names more often; they ask before a whole name only."""
LETTERS = frozenset("""
    ba bchir bds bed bm bmbch bmbs bn bnurs bsc cbe cmgr cpsychol csci dbe dclinpsy dclinpsych dip diphe dipsw dnp do
    dphil dsc edd en esq fcmi ffph fhea frca frcem frcgp frcn frcog frcp frcpch frcpsych frcs frpharms frsa frsb gp hcpc
    hons jp kbe kc llb llm ma mas mb mba mbacp mbbchir mbbs mbchb mbe mbps mclinpsy mcsp md med mep mfph mp mph mphil
    mrcem mrcgp mrcog mrcp mrcpch mrcpsych mrcs mres mrpharms ms msc msp msw nvq obe pa pgce pgcert pgdip phd qc rgn rhv
    rm rmn rn rnc rnld rnmh rscn rsw sen so
""".split())  # fmt: skip
"""What stands after a name in capitals."""
ACRONYMS = frozenset("""
    a&e abi acp ae ahp amhp anp asd bma bsl caldicott camhs ccg ceo cfo cmht cmo cno cns coo copd cpn cqc ct1 ct2 ct3 dc
    dhsc di dna dpo ds dv dwp ebe ed ent eol exbe f1 f2 fy1 fy2 gmc gp gum ha hca hcp hcsw hdu hiv hmrc hr hwb iapt icb
    icbs icp icps ics icu imca imha it itu ld lgbt lgbtq lgbtq+ lmc ltc moj msk ngo nhs nhse nhsei nihr nmc np nspcc oap
    ot pa pals pc pcn pcse pct phe ppg ppi ppie pr pt ptsd pwle qi r&d rcgp rcn rmo rnib rnid rspca sarc sas send sho
    slt spoc spr st1 st2 st3 st4 st5 st6 st7 st8 stp str sw tba tbc tnp uk ukhsa vcfse vcs vcse
""".split())  # fmt: skip
"""Roles and organisations that are told from names by more than one capital or figure: OT, EbE, FY1."""
CAPITAL_NAMES = frozenset("""
    al an ba bed bm bo dip do ed en ha ho hon it jo jp kc la li lu ma mas mb mba md me med mo ms ng pa pt qc rm sas sen
    sho so ty vi wu
""".split())  # fmt: skip
"""Letters that are names too where they are written in capitals."""
ROLES = frozenset("""
    accountant admin administrator adoptive adviser advisor advisors advocacy advocate advocates aidante ambassador
    analyst angehörige angehöriger apprentice arzt assistant associate attendee attendees audiologist auditor aunt
    auntie befriender betreuer brother buddy captioner cardiologist caregiver caregivers carer carers chair chairman
    chairperson chairwoman champion champions chaplain chief chiropodist chiropractor claf cleaner clerk client clients
    clinician cllr co-chair co-ordinator cochair commissioner commissioners companion connector constable consultant
    cook coordinator councillor counsellor cousin cuidador cuidadora customer customers dad daddy daughter delegate
    delegates dentist deputy dietician dietitian director directors doctor doctors doula dr driver enfermera enfermero
    engineer executive expert experts facilitator facilitators family father foster friend friends gofalwr governor gp
    gran grandad grandchild granddad granddaughter grandfather grandma grandmother grandparent grandson granny guardian
    guest guests hca headteacher helper host husband hygienist infirmier infirmière inspector inspectorate intern
    interpreter interpreters krankenschwester lawyer laypeople layperson lead leader leads lecturer lekarz lipspeaker
    locum manager managers matron mayor mayoress meddyg member members mentor midwife midwives minister minute minutes
    mom mother mum mummy médecin médica médico neighbor neighbour neighbours nephew niece note-taker notes notetaker
    nurse nurses nursing nyrs observer observers officer officers opiekun optician organiser organizer osteopath
    paciente pacjent palantypist paramedic parent parents participant participants partner partners patient patientin
    patients people person pflegerin pharmacist phlebotomist physician pielęgniarka planner porter practitioner
    practitioners prescriber professional professionals professor psychotherapist pupil receptionist registrar relative
    relatives rep representative representatives reps researcher researchers resident residents scribe secretary senco
    sho sibling signer sister soignant solicitor speaker specialist sponsor spouse staff stenographer stepdad
    stepdaughter stepfather stepmother stepmum stepson student students supporter supporting surgeon survivor survivors
    taker teacher technician trainee trainees translator trustee trustees uncle user users vicar visitor visitors voice
    volunteer volunteers warden widow widower wife worker workers ärztin
""".split())  # fmt: skip
"""What somebody does, or is to a service or to somebody else."""
ORGANISATIONS = frozenset("""
    academy agency alliance alzheimers ambulance association authority barnardos bbc board borough care center centre
    charity church cic clinic college committee company council department dept directorate division federation fire
    forum foundation group health healthcare healthwatch hospice hospital hospitals housing inc infirmary institute
    library limited llp ltd macmillan mencap mind ministry mosque network nhs office organisation organization panel
    parish parkinsons partnership pharmacy plc pohwer police practice press program programme project radio rethink
    samaritans school scope service services shelter society steering surgery taskforce team temple trust union unit
    university voiceability ward
""".split())  # fmt: skip
"""What somebody may belong to."""
ABOUT = frozenset("""
    absent acting age aged anon anonymous apologies apology attending autistic bipolar blind born cancelled deaf
    deafblind diabetic dial-in disabled discharged dob dyslexic emerita emeritus experience hybrid inpatient interim
    late leave leaving lived maternity neurodivergent observing old online outpatient pensioner phone pronouns qualified
    reg registered remote remotely retd retired shadowing tbc teams tenant vegan vegetarian virtual virtually wheelchair
    years yrs zoom
""".split())  # fmt: skip
"""What else may be told of somebody beside their name."""
BESIDE = frozenset("""
    a acute adult adults advance advanced advice alcohol an and are as at bank be benefits bereavement bsl by cardiac
    catering central charge child's children childrens chronic clinical co commissioning comms communications community
    crisis critical data day dementia diabetes difficulties digital disabilities disability discharge district diversity
    domestic drug duty east education emergency engagement equality estates ex facilities finance for former from full
    full-time haematology head hearing home home-care homeless homes honorary human impaired improvement in inclusion
    independent information innovation intensive involvement is junior key language lay learning liaison link
    link-worker local managing medical mental misuse money my national new newly night non-executive nonexecutive north
    not note obo occupational of older on on-call oncall oncology one operations or our paediatric palliative part
    part-time participation pastoral pediatric peer personal physical policy prescribing primary primary-care principal
    psychiatric psychiatry quality reception recovery regional rehab rehabilitation renal reproductive research
    resources respiratory rights safety secondary security see senior sexual sight sign social south speech spiritual
    staff's strategy stroke substance support surgical the theatre therapies three time to training transformation
    trauma two vice violence vision visiting we welfare west with without young
""".split())  # fmt: skip
"""What stands beside a role, as in "Expert by experience"; with no role beside it, it may well be a name: An, Young."""
GIVEN = frozenset("""
    an auntie baron bishop canon captain care charity chief clerk col cook dame dean doctor experience father friend
    general governor grace guest hon hope house imam judge junior justice key lady lead lord major manager may mayor
    member mind minister miss nan nurse pastor patient peer porter professor senior sir sister son speaker student to
    uncle union voice ward will young
""".split())  # fmt: skip
"""Those of the words above that are given names too, or may be."""
FAMILY = frozenset("""
    bishop board brother buddy canon captain care center champion chaplain child church clerk constable cook council
    cousin curate dame day dean driver east expert father friend general group guest head home host house judge key law
    lead leader lord macmillan major marshal mayor mind minister mother north note notes nurse office old page parent
    parish partner pastor person pope porter press priest prior prof public read rector rich school scope senior
    sergeant shelter sight son south speaker staff student team temple trust vicar ward warden west young
""".split())  # fmt: skip
"""Those of them that are family names too, or may be."""
NAMES_IN_FRONT = frozenset("""
    admiral an auntie baba care chancellor church cook count dean don duke earl emir experience friend general grace
    guru haji hope house junior justice key king lead major marshal may mind nan nobody peer pope porter prince prior
    raja rajah royal senator senior son speaker sultan swami temple to uncle union ward will young
""".split())  # fmt: skip
"""Those of the words for titles and roles that are so usual as given names that they ask nothing."""
ALONGSIDE = frozenset("""
    captioner interpreter interpreters interpreting lipspeaker note-taker notetaker palantypist scribe signer
    stenographer supporter supporting translator
""".split())  # fmt: skip
"""Who interprets, supports or takes notes; so do ``ALONGSIDE_PHRASES``."""
ALONGSIDE_PHRASES = ("note taker", "note taking", "taking notes", "takes notes", "minute taker", "taking minutes",
                     "support worker", "personal assistant", "here for", "here to support", "bsl", "support for",
                     "supports ")  # fmt: skip
"""What stands in the place of a name without being a role, as in "12 people"."""
NOBODY = frozenset("""
    above announced anon anonymous anybody anyone attached below blank confirmed declined ditto empty everybody everyone
    follow following illegible known list n/a na name names nil nobody none null number numbers other others overleaf
    people person persons plus prefer prefers public refused same say sheet signature signed somebody someone tba tbc
    tbd unclear unknown unnamed unreadable what who withheld xx xxx yes
""".split())  # fmt: skip
"""What stands in the place of a name without being a role, as in "12 people"."""
STREETS = frozenset("""
    apartment apt ave avenue bay bed box close court crescent drive flat floor gardens house lane ln postcode rd road
    room square st street terrace ward way
""".split())  # fmt: skip
"""What stands beside a number that tells where somebody lives or is."""
PRONOUNS = frozenset("""
    all any eir ella elle elles em er ey fae faer han he hen her hers him hir hirs his hon hun iel ihm ihr il it its
    pronouns she sie their theirs them they xe xem xyr ze zir él
""".split())  # fmt: skip
"""Words that only a heading is made of."""
HEADINGS = frozenset("""
    agenda attendance attendee attendees attending coming confirmed date delegates event expected group headcount here
    invited list location meeting members minutes name names online participants place present register session sheet
    signin signup time total totals venue voices who's
""".split())  # fmt: skip
"""Words that only a heading is made of."""
APOLOGIES = frozenset("""
    absence absent absentees apologies apology apols not regrets
""".split())  # fmt: skip
"""Whoever stands below these is not here."""

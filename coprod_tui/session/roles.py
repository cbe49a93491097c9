"""The words that tell a title, a role or an organisation from a name; all in lower case, but for abbreviations."""

TITLES = frozenset("""
    mr mrs ms miss mx dr doctor prof professor sir dame lord lady baroness baron hon rt nurse sister brother matron
    midwife cllr councillor alderman mayor rev revd reverend father fr pastor rabbi imam canon vicar chaplain mp capt
    captain col colonel sgt sergeant inspector constable pc
""".split())  # fmt: skip
"""What stands before a name."""

LETTERS_AFTER = frozenset("""
    gp md mbbs mbchb phd dphil edd msc mph msw bsc ba ma mba llb llm hons rn rgn rmn frcp mrcp frcs frcgp mrcgp frcn
    frcpsych mrcpsych mbe obe cbe kbe dbe jp mp qc kc
""".split())  # fmt: skip
"""What stands after a name, in capitals."""

ABBREVIATIONS = frozenset("""
    OT SW CPN ANP AHP HCP SLT EBE PWLE PPI PPIE PPG PALS CCG CQC CMHT CAMHS VCS VCSE NGO BMA GMC NMC RCN RCGP DHSC
    UKHSA NIHR RNIB RNID UK
""".split())  # fmt: skip
"""Roles and organisations that are told from names by being written with more than one capital: OT, EbE."""

LETTERS_OR_NAMES = frozenset({"ma", "ba"})
"""Those of them that are family names too."""

ROLES = frozenset("""
    patient patients carer carers caregiver parent user users client clients customer resident residents member
    representative representatives rep reps partner partners survivor survivors advocate advocates volunteer
    volunteers gp doctor dr consultant physician surgeon geriatrician psychiatrist psychologist paediatrician
    therapist physiotherapist physio dietitian pharmacist paramedic midwife nurse nurses nursing sister matron
    clinician registrar hca worker workers practitioner practitioners professional professionals specialist manager
    managers director directors chair chairperson chairman chairwoman chief executive ceo cfo coo officer officers
    lead commissioner commissioners councillor cllr trustee governor administrator receptionist secretary coordinator
    co-ordinator facilitator researcher professor lecturer student trainee staff porter interpreter translator
    observer guest speaker participant attendee voice family relative
    expert experience deputy assistant public charge mayor mayoress inspector constable imam vicar chaplain
    mum mom mummy mother dad daddy father stepmum stepmother stepdad stepfather grandmother grandfather husband wife
    daughter stepdaughter stepson brother sibling niece nephew spouse widow widower granddaughter grandson grandchild
    neighbour neighbours neighbor friend friends teacher clerk cleaner counsellor dentist
""".split()) | ABBREVIATIONS  # fmt: skip
"""What somebody does, or is to a service or to somebody else."""

ROLES_OR_NAMES = frozenset("""
    patient patients porter guest parent parents partner partners member members relative family voice speaker lead
    chief deputy assistant staff expert
""".split())  # fmt: skip
"""Those of them that may be a first name, or are none by themselves: Patient Mulumba."""

FAMILY_NAMES = frozenset("ward porter guest parent friend mayor constable sergeant".split())
"""Those of the words for roles and organisations that a register writes before a comma: "Ward, Ben"."""

KIN_OR_NAMES = frozenset("nan nana son aunt auntie aunty uncle cousin gran granny grandma grandad granddad".split())
"""What is a role beside a name where it is written small: Nan and Auntie Pat are somebody, and nan is what she is."""

ABOUT_SOMEBODY = frozenset("""
    deaf deafblind blind disabled autistic neurodivergent dyslexic bipolar diabetic wheelchair pensioner retired tenant
    lgbt lgbtq
""".split())  # fmt: skip
"""What tells something else of somebody beside their name."""

ORGANISATIONS = frozenset("""
    nhs icb icbs icp pcn trust hospital hospitals council clinic surgery practice university college charity
    foundation healthwatch hospice ltd limited plc cic llp department ministry association society agency authority
    borough ward team service services board committee federation network group health care school centre center
    project forum union alliance partnership institute organisation organization company office housing police
    mind mencap
""".split())  # fmt: skip
"""What somebody may belong to."""

LINKS = frozenset("by of for with in without to at from".split())
"""What stands, in small letters, between a role and whose or where it is: "Mum of Tom"."""

BESIDE_A_ROLE = LINKS | frozenset("""
    the a an and lived social community mental senior junior associate head vice young old new our my other primary
    general former retired no ex age peer support key
""".split())  # fmt: skip
"""What stands beside a role, as in "Expert by experience"; with no role beside it, it may well be a name: An, Young."""

NO_NAMES = frozenset("""
    person persons people someone somebody anyone anybody everyone everybody nobody unknown anonymous other others
    name names number numbers none
""".split())  # fmt: skip
"""What stands in the place of a name without being a role, as in "12 people"."""

STILL_TO_COME = frozenset({"tbc", "tba", "tbd", "n/a", "to be confirmed", "to be announced", "to follow", "not known"})
"""What is written where a name is still to come."""

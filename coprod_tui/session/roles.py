"""The words that tell a title, a role or an organisation from a name; all in lower case."""

TITLES = frozenset("""
    mr mrs ms miss mx dr doctor prof professor sir dame lord lady baroness baron hon rt nurse sister matron midwife
    cllr councillor alderman rev revd reverend father pastor rabbi canon mp capt captain col colonel sgt pc
""".split())  # fmt: skip
"""What stands before a name."""

LETTERS_AFTER = frozenset("""
    gp md mbbs mbchb phd msc bsc ba ma mba rn rgn rmn frcp mrcp frcs frcgp mrcgp frcn mbe obe cbe kbe dbe jp mp qc kc
""".split())  # fmt: skip
"""What stands after a name, in capitals."""

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
    expert experience deputy assistant
""".split())  # fmt: skip
"""What somebody does or is to a service."""

ROLES_OR_NAMES = frozenset("""
    patient patients porter guest parent parents partner partners member members relative family voice speaker lead
    chief deputy assistant staff expert
""".split())  # fmt: skip
"""Those of them that may be a first name, or are none by themselves: Patient Mulumba."""

FAMILY_NAMES = frozenset({"ward", "porter", "guest", "parent"})
"""Those of the words for roles and organisations that a register writes before a comma: "Ward, Ben"."""

ORGANISATIONS = frozenset("""
    nhs icb icbs icp pcn trust hospital hospitals council clinic surgery practice university college charity
    foundation healthwatch hospice ltd limited plc cic llp department ministry association society agency authority
    borough ward team service services board committee federation network group health care
""".split())  # fmt: skip
"""What somebody may belong to."""

BESIDE_A_ROLE = frozenset("""
    the a an by of and for with in lived public social community mental senior junior associate head vice young old
    new our my other primary general former retired no ex without to at from
""".split())  # fmt: skip
"""What stands beside a role, as in "Expert by experience"; with no role beside it, it may well be a name: An, Young."""

NO_NAMES = frozenset("""
    person persons people someone somebody anyone anybody everyone everybody nobody unknown anonymous other others
    name names number numbers none
""".split())  # fmt: skip
"""What stands in the place of a name without being a role, as in "12 people"."""

STILL_TO_COME = frozenset({"tbc", "tba", "tbd", "n/a", "to be confirmed", "to be announced", "to follow", "not known"})
"""What is written where a name is still to come."""

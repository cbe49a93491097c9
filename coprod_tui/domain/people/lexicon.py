"""The words that tell a title, a role or an organisation from a name, in small letters and without dots."""


def _of(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Titles that are no given name, so that they go from before one word too.
SURE_TITLES = _of("""assoc asst atty barr brig capt cdr cdre cllr cmdr cpl cpt dipl docteur doktor dott dottoressa
dottssa doç dr dra drg drin drmed drs engr flt habil hon'ble ins insp inż judr ldr lt maj mddr mgr mudr parch phdr prof
profa profin profssa pvt rev revd rndr rt sgt sqn uzm wg wp wpc δρ καθ д-р докт доктор др проф ד"ר ד״ר פרופ פרופ' أد
الدكتور الدكتورة د دكتور دكتورة دکتر ڈاکٹر डा डाक्टर डॉ प्रो ড ডা ডাঃ ਡਾ ડૉ டாக்டர் డా ഡോ ඩොක්ටර් ดร""")
# To many these are their name in company: they stay before one word, and go from before a whole name.
COMPANY = _of("""bapak bwana bà dhr encik fr frau fru herr hr ibu madam madame mademoiselle meneer messrs mevr mevrouw
mheshimiwa missus mister mlle mme mmes monsieur mr mrs ms mw mx pani puan sayın senhor senhora señor señora señorita
shrimati sig signor signora signorina sigra smt sr sra srta ông κ κα κοσ г-жа г-н господин госпожа пан пані גב גב' גברת
מר أ الأستاذ الأستاذة السيد السيدة الشيخ جناب سید محترم मिस्टर श्री श्रीमती सुश्री นาง นางสาว นาย""")
# Titles that nobody is given as a name: they go from before a whole name, and before one word they ask.
LONG_TITLES = _of("""alderman ambassador archdeacon baroness brigadier brother chaplain commander commissioner
constable corporal councillor curate detective fr inspector lieutenant matron midwife professeur professoressa
professorin rabbi rector reverend sister superintendent vicar viscount viscountess""")
# Titles that somebody may have been given as a name; they stay and ask.
MAYBE_TITLES = _of("""auntie aunty baron bishop canon captain chief col colonel dame deacon dean doctor father general
governor hon imam judge lady lord major mayor minister miss mother mufti mullah nurse pastor president professor
sergeant shaikh sheikh sir uncle ven""")
DOTTED_TITLES = _of("""ar arch avv br doc fr ing ir lek mag msgr pr sr univ""")
# Titles that are names more often; they ask before a whole name only.
HONOURS = _of("""abbot admiral alhaja alhaji baba bapak chancellor count datin dato datuk dom don doña duchess duke
earl emir fra guru haji hajja hajjah hajji king kumari marshal maulana mirza pan pandit pope prince princess prior
pundit queen raja rajah senator sensei ser shri sri sultan swami ustad ustaz""")
# What is told from names by more than one capital or figure: letters behind a name, roles, organisations.
CAPITALS = _of("""a&e abi acp ae ahp amhp anp asd ba bchir bds bed bm bma bmbch bmbs bn bnurs bsc bsl caldicott camhs
cbe ccg ceo cfo cmgr cmht cmo cno cns coo copd cpn cpsychol cqc csci ct1 ct2 ct3 dbe dc dclinpsych dhsc di dip diphe
dipsw dna dnp do dphil dpo ds dsc dv dwp ebe ed edd en ent eol esq exbe f1 f2 fhea frca frcem frcog frpharms frsa fy1
fy2 gmc gp gum ha hca hcp hcpc hcsw hdu hiv hmrc hons hr hwb iapt icb icbs icp icps ics icu imca imha it itu jp kbe kc
ld lgbt lgbtq lgbtq+ llb llm lmc ltc ma mas mb mba mbacp mbbchir mbe md med mep moj mp mphil mrcem mrcog mres mrpharms
ms msc msk ngo nhs nhse nhsei nihr nmc np nspcc nvq oap obe ot pa pals pc pcn pcse pct pgce pgcert pgdip phd phe ppg
ppi ppie pr pt ptsd pwle qc qi r&d rcgp rcn rgn rhv rm rmn rmo rn rnc rnib rnid rnld rnmh rscn rspca rsw sarc sas sen
send sho slt so spoc spr st1 st2 st3 st4 st5 st6 st7 st8 stp str sw tba tbc tnp uk ukhsa vcfse vcs vcse""")
CAPITAL_NAMES = _of("""al an ba bed bm bo dip do ed en ha ho hon it jo jp kc la li lu ma mas mb mba md me med mo ms ng
pa pt qc rm sas sen sho so ty vi wu""")
# What somebody does, or is to a service or to somebody else; and what else may be told beside a name.
ROLES = _of("""absent accountant acting admin administrator adoptive adviser advisor advocacy advocate age aged
ambassador anon anonymous apologies apology arzt assistant associate attendee attending audiologist aunt auntie
autistic bipolar blind born brother buddy cancelled captioner cardiologist caregiver carer chair chairman chairperson
chairwoman champion chaplain chief cleaner clerk client clinician cllr co-chair co-ordinator cochair commissioner
connector constable consultant cook coordinator councillor counsellor cousin cuidadora customer dad daddy daughter deaf
deafblind delegate dentist deputy diabetic dial-in dietician dietitian director disabled discharged dob doctor doula dr
driver dyslexic email emerita emeritus enfermera enfermero executive experience expert facilitator family father fax
foster friend governor gp gran granddaughter grandfather grandma grandmother grandson granny guardian guest hca helper
host husband hybrid inpatient inspector interim interpreter krankenschwester late lawyer layperson lead leader leave
leaving lecturer lipspeaker lived locum manager maternity matron mayor member mentor midwife midwives minister minute
mobile mom mother mum mummy médecin médica médico nephew neurodivergent niece note-taker notes notetaker nurse nursing
observer observing officer old online organiser organizer outpatient paciente palantypist paramedic parent participant
partner patient pensioner people person pharmacist phone physician porter practitioner prescriber professional
professor pronouns psychotherapist qualified receptionist reg registered registrar relative remote remotely rep
representative researcher resident retd retired scribe secretary shadowing sho sibling signer sister solicitor speaker
specialist spouse staff stenographer stepdad stepfather stepmother stepmum student supporter supporting surgeon
survivor taker tbc teacher teams technician tel telephone tenant trainee translator trustee uncle user vegan vegetarian
vicar virtual virtually visitor voice volunteer warden wheelchair widow widower wife worker years yrs zoom ärztin
γιατρόσ νοσοκόμα врач лікар медсестра طبيب ممرضة डॉक्टर 医師 医生 护士 看護師 간호사 의사""")
ORGANISATIONS = _of("""academy agency alliance ambulance association authority board borough care center centre charity
church cic clinic college committee company council department dept directorate division federation fire forum
foundation group health healthcare healthwatch hospice hospital housing inc infirmary institute library limited llp ltd
macmillan mind ministry network nhs office organisation organization panel parish partnership pharmacy plc police
practice press program programme project rethink samaritans school scope service shelter society surgery taskforce team
temple trust union unit university voiceability ward""")
# What stands beside a role, as in “Expert by experience”; with no role beside it, it may well be a name.
BESIDE = _of("""a acute adult adults advanced advice an and are as at bank be benefits bsl by cardiac central charge
child's children childrens clinical co commissioning comms communications community data day dementia difficulties
disabilities disability discharge district diversity duty east education emergency engagement equality ex facilities
finance for former from full full-time haematology head hearing home home-care homeless homes honorary human impaired
improvement in inclusion independent information innovation involvement is jnr jr junior key language lay learning
liaison link link-worker local managing medical mental money my national new non-executive nonexecutive north not note
obo occupational of older on on-call oncall one operations or our paediatric part part-time participation pastoral
pediatric peer personal physical policy prescribing primary primary-care principal psychiatric psychiatry quality
reception recovery regional rehab rehabilitation reproductive research resources respiratory rights safety secondary
security see senior sexual sight sign snr social south speech spiritual staff's strategy stroke support surgical the
theatre therapies three time to training transformation two vice we welfare west with without young""")
# Those of the words above that are given names too, or may be: beside these nothing is sure.
GIVEN = _of("""an auntie baron bishop canon captain care charity chief clerk col cook dame dean doctor experience
father friend general governor grace guest hon hope house imam judge junior justice key lady lead lord major manager
may mayor member mind minister miss nan nurse pastor patient peer porter professor senior sir sister son speaker
student to uncle union voice ward will young""")
# Those of them that are family names too, or may be.
FAMILY = _of("""bishop board brother buddy canon captain care center champion chaplain child church clerk constable
cook council cousin curate dame day dean driver east expert father friend general group guest head home host house
judge key law lead leader lord macmillan major marshal mayor mind minister mother north note notes nurse office old
page parent parish partner pastor person pope porter press priest prior prof public read rector rich school scope
senior sergeant shelter sight son south speaker staff student team temple trust vicar ward warden west young""")
# Those of the titles and roles that are so usual as given names that they ask nothing.
NAMES_IN_FRONT = _of("""admiral an auntie baba care chancellor church cook count dean don duke earl emir experience
friend general grace guru haji hope house junior justice key king lead major marshal may mind nan nobody peer pope
porter prince prior raja rajah royal senator senior son speaker sultan swami temple to uncle union ward will young""")
NOBODY = _of("""above announced anon anonymous anybody anyone attached below blank confirmed declined ditto empty
everybody everyone follow following illegible known list n/a na name names nil nobody none null number numbers other
others overleaf people person persons plus prefer prefers public refused same say sheet signature signed somebody
someone tba tbc tbd unclear unknown unnamed unreadable what who withheld xx xxx yes""")
STREETS = _of("""apartment apt ave avenue bay bed box close cottage court crescent drive flat floor gardens house lane
ln mews postcode rd road room square st street terrace view ward way""")
PARTICLES = _of("""a aan ab af al am ap auf av bar bat ben bin bint bte d da dal dalla das de degli dei del dela den
der des di do dos du e el en fitz het i ibn ii iii in iv jnr jr la las le les lo los mac na ng ni nic ní o och op os s
san snr sr st t te ten ter tot tu ua ul und ur uí van vel ver vom von wa y ya zu zum zur""")
PRONOUNS = _of("""all any eir ella elle elles em er ey fae faer han he hen her hers him hir hirs his hon hun iel ihm
ihr il it its pronouns she sie their theirs them they xe xem xyr ze zir él""")
HEADINGS = _of("""agenda attendance attendee attendees attending coming confirmed date delegates event expected group
headcount here invited list location meeting members minutes name names online participants place present register
session sheet signin signup time total totals venue voices who's""")
APOLOGIES = _of("""absence absent absentees apologies apology apols not regrets""")

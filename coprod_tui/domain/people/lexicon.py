"""Word lists that distinguish titles, roles and organisations from names; in lower case, without dots."""


def _of(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Titles that are never given names: removed even before a single word.
TITLES = _of("""assoc asst atty barr brig capt cdr cdre cllr cmdr cpl cpt dipl docteur doktor dott dottoressa dottssa
doç dr dra drg drin drmed drs engr flt habil hon'ble ins insp inż judr ldr lt maj mddr med mgr mudr parch phdr prof
profa profin profssa pvt rev revd rndr rt sgt sqn uzm wg wp wpc δρ καθ д-р докт доктор др проф ד"ר ד״ר פרופ פרופ' أد
الدكتور الدكتورة د دكتور دكتورة دکتر ڈاکٹر डा डाक्टर डॉ प्रो ড ডা ডাঃ ਡਾ ડૉ டாக்டர் డా ഡോ ඩොක්ටර් ดร""")
# Part of the form of address for many: kept before a single word, removed before a full name.
COURTESY = _of("""bapak bwana bà dhr encik frau fru herr hr ibu madam madame mademoiselle meneer messrs mevr mevrouw
mheshimiwa missus mister mlle mme mmes monsieur mr mrs ms mw mx pani puan sayın senhor senhora señor señora señorita
shrimati sig signor signora signorina sigra smt sra srta ông κ κα κοσ г-жа г-н господин госпожа пан пані גב גב' גברת מר
أ الأستاذ الأستاذة السيد السيدة الشيخ جناب سید محترم मिस्टर श्री श्रीमती सुश्री นาง นางสาว นาย""")
# Titles that are not given names: removed before a full name; before a single word they ask.
LONG_TITLES = _of("""alderman ambassador archdeacon baroness brigadier brother chaplain commander commissioner constable
corporal councillor curate detective fr inspector lieutenant matron midwife professeur professoressa professorin rabbi
rector reverend sister sub-lt superintendent vicar viscount viscountess""")
# Titles that may be given names: kept, and they ask.
DOUBTFUL_TITLES = _of("""auntie aunty baron bishop canon captain chief col colonel dame deacon dean doctor father
general governor hon imam judge lady lord major mayor minister miss mother mufti mullah nurse pastor president professor
sergeant shaikh sheikh sir uncle ven""")
# Titles that are more often names: they ask only before a full name.
HONOURS = _of("""abbot admiral alhaja alhaji baba bapak chancellor count datin dato datuk dom don doña duchess duke earl
emir fra guru haji hajja hajjah hajji king kumari marshal maulana mirza pan pandit pope prince princess prior pundit
queen raja rajah senator sensei ser shri sri sultan swami ustad ustaz""")
# Ranks that are the second word of another one, as in “Lt Col”; alone they may be given names.
SECOND_RANKS = _of("col colonel gen general")
BEFORE_RANKS = _of("brig brigadier lieutenant lt maj major")
# Recognised by more than one capital or digit: letters after a name, roles, organisations.
LETTERS = _of("""a&e ae ahp amhp anp bds bma bsc bsl camhs cbe ccg ceo cfo cmht cmo cno cns coo cpn cqc ct1 ct2 ct3 dbe
dc dclinpsych dhsc di dipsw dnp dphil dpo ds dwp ebe ent eol f1 f2 frcp frcpsych fy1 fy2 gmc gp hca hcp hcpc hiv hmrc
hons hr iapt icb icbs icp ics icu imca imha itu ld lgbt lgbtq lgbtq+ llb lmc mbacp mbbs mbe moj mp mphil mrcgp mrcp
mrcpsych msc nhs nhse nhsei nmc np nspcc obe ot pals pc pcn pct pgce phd ppg ppi ppie pr ptsd qi r&d rcn rgn rhv rmn rmo
rn rnc rnib rnid rnld rspca send slt spr st1 st2 st3 st4 st5 st6 st7 st8 str sw tba tbc uk ukhsa vcs vcse""")
# Roles in a service or towards somebody else, organisations, and other words written beside a name.
ROLES = _of("""absent academy accountant acting admin administrator adviser advisor advocacy advocate age aged agency
alliance ambulance anon anonymous apologies arzt assistant associate association attendee attending aunt authority
autistic bipolar blind board born borough buddy cancelled captioner care caregiver carer center centre chair chairman
chairperson chairwoman champion charity church cleaner clerk client clinic co-ordinator college committee company
connector consultant contributor cook coordinator council counsellor cousin cuidadora customer dad daddy daughter deaf
deafblind delegate dentist department dept deputy diabetic dietitian director disabled discharged division dob driver
dyslexic email enfermera enfermero esq executive experience expert facilitator family fax federation fire forum foster
foundation friend gran granddaughter grandfather grandma grandmother grandson granny group guardian guest health
healthcare healthwatch helper hospice hospital host housing husband i'm inpatient institute interim interpreter i’m
krankenschwester late lawyer layperson lead leader leave leaving lecturer library limited lived locum ltd macmillan
manager maternity member mentor mind ministry minute mobile mom mum mummy médecin médica médico neighbour nephew network
neurodivergent niece notes notetaker nursing observer observing office officer old online organisation organiser
organization organizer outpatient paciente palantypist panel paramedic parent parish participant partner partnership
patient pensioner people person phone police porter practice practitioner prescriber press professional program
programme project pronouns qualified receptionist reg registered registrar relative remote remotely rep representative
researcher resident retd rethink retired samaritans school scope scribe secretary service shadowing shelter sho sibling
signer society solicitor speaker specialist spouse staff stepdad stepfather stepmother stepmum student supporter
supporting surgeon surgery survivor taker teacher team tel telephone temple tenant trainee translator trust trustee
union unit university user virtual virtually visitor voice volunteer ward warden wheelchair widow widower wife worker
years yrs zoom ärztin γιατρόσ νοσοκόμα врач лікар медсестра طبيب ممرضة डॉक्टर 医師 医生 护士 看護師 간호사 의사""")
# Words used beside a role, as in “Expert by experience”; without a role they may be names.
BESIDE = _of("""a acute adult adults advanced advice and are as at bank be benefits bsl by cardiac central charge
children childrens clinical co commissioning comms communications community data day dementia did difficulties
disabilities disability discharge district duty east education emergency engagement equality ex facilities finance for
former from full full-time head hearing home homeless homes honorary human impaired improvement in inclusion independent
information innovation involvement is jnr jr junior key language lay learning liaison link local managing medical mental
money my national new non-executive north not note obo occupational of older on on-call one operations or our part
part-time participation pastoral peer personal physical policy prescribing primary principal quality received reception
recovery regional rehab rehabilitation research rights safety secondary security senior sent sexual sight sign snr
social south speech spiritual strategy stroke support surgical the theatre therapies three time to today training
transformation two vice we welfare west with without young""")
# Words above that are also common given names.
GIVEN_NAMES = _of("""auntie bay care charity church cook court dean experience friend general house junior key lane lead
major mind nobody peer porter senior speaker temple to uncle union ward young""")
# Words above that are also family names.
FAMILY_NAMES = _of("""bishop board brother buddy canon captain care center champion chaplain church clerk constable cook
council cousin curate dame day dean driver east expert father friend general group guest head home host house judge key
lead leader lord macmillan major mayor mind minister mother north note notes nurse office old parent parish partner
pastor person porter press public rector school scope senior sergeant shelter sight south speaker staff student team
temple trust union vicar ward warden west young""")
# Written instead of a name.
NOBODY = _of("""above announced anybody anyone attached below blank confirmed declined ditto empty everybody everyone
follow following illegible known last list n/a na name names nil nobody none null number numbers other others overleaf
persons plus prefer prefers public refused same say see sheet signature signed somebody someone tba tbc tbd unclear
unknown unnamed unreadable what who withheld xx xxx yes""")
# Endings of street names.
STREETS = _of("""apartment apt ave avenue bay bed box close cottage court crescent drive flat floor gardens house lane
ln mews postcode rd road room square st street terrace view ward way""")
# Lower-case words within a name.
PARTICLES = _of("""a aan ab af al am ap auf av bar bat ben bin bint bte d da dal dalla das de degli dei del dela den der
des di do dos du e el en fitz het i ibn ii iii in iv jnr jr la las le les lo los mac na ng ni nic ní o och op os s san
snr sr st t te ten ter tot tu ua ul und ur uí van vel ver vom von wa y ya zu zum zur""")
PRONOUNS = _of("""all any eir ella elle elles em er ey fae faer han he hen her hers him hir hirs his hon hun iel ihm ihr
il it its pronouns she sie their theirs them they xe xem xyr ze zir él""")
# Words that link a name with a role, or with the person they represent.
LINKS = _of("""am at covering deputising deputizing for from instead is obo on pp representing standing who""")
# The words of headings, and those among them about the meeting rather than people.
HEADINGS = _of("""attendance attendee attendees attending coming confirmed delegates expected group here invited list
members minutes name names online participants present register sheet signin signup voices who's""")
MEETINGS = _of("""agenda date event headcount location meeting place session time total totals venue""")
# The words of headings over absent people.
APOLOGIES = _of("""absence absent absentees apologies apology apols not regrets""")

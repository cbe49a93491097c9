"""What people are called, and how they sign in: what the rules about names are measured by."""

from pathlib import Path


def listed(names: str) -> tuple[str, ...]:
    """Names between which there are commas and line ends."""
    return tuple(name.strip() for name in names.replace("\n", " ").strip().split(", "))


def as_line(name: str) -> str:
    """A name as it is to be written in a list so that it is read as one."""
    doubled = name.replace('"', '""')
    return f'"{doubled}"' if any(sign in name for sign in ",，、،;；") else name


def lines(forms: dict[str, str]) -> list[tuple[str, str]]:
    """Each line of a sheet with what somebody is called by it."""
    return [(line.strip(), name) for name, listed in forms.items() for line in listed.splitlines() if line.strip()]


NAMES = listed("""
    Baron Davis, Lord Nyarko, Hon Lik, Pastor Maldonado, Imam Santoso, Col Needham, Doctor Khumalo, Sir Charles,
    Father Ncube, Nurse Banda, Miss Nattaya, Major Taylor, Dean Martin, Prince Boateng, King Vidor, Duke Ellington,
    Marshall Mathers, Justice Smith, Sultan Khan, Chancellor Bennett, Junior Seau, Royal Ivey, Messiah Harris,
    Sargent Shriver, Don Cheadle, Santa Montefiore, Guru Dutt, Haji Wright, Rajah Caruth, Amir Khan, Tsar Ivanov,
    Swami Das, Pope Ousmane, Bey Logan, Emir Kusturica, Raja Ram, Van Morrison, Ko Ni, U Thant, An Li, To Lam,
    Will Smith, June Carter, Mark Twain, Hope Solo, Grace Kelly, Comfort Ero, Precious Moloi, Innocent Egbunike,
    Wisdom Amey, Talent Chibanda, Godknows Igali, Charity Ngilu, Experience Dube, Governor Mensah, Friend Ngoma,
    Porter Robinson, Chief Keef, Lead Belly, Member Feese, Professor Sithole, Student Phiri, Manager Zulu,
    Clerk Maxwell, Nana Mouskouri, Auntie Anne, Young Min, Key Sanders, Peer Gynt, Guest Hill, Care Hart, Union Jack,
    House Smith, Ward Bond, Nobody Owens, Paul Nurse, Jack Lord, Ed Pastor, Nick Canon, John Sergeant, Emma Captain,
    Sydney Dame, Anna Vicar, Tim Prof, Jane Clerk, Jonathan Partner, Christopher Guest, Andrew Friend, Max Lead,
    Grace Board, Sarah Trust, Jim Council, Victor Mind, Jerry Hall, Charlotte Church, Wei Ma, Anh Do, Alicia Key,
    Olive Senior, Kim Person, Jennifer Null, Bo Student, Ola Clinic, Edd China, Zoë O’Hara
""")
"""Names of people that hold a title, a role, an organisation, or a word that stands beside these."""

MORE_NAMES = listed("""
    Grace Ward, Cole Porter, Charity Wambui, Imam Khan, Imam Shamil, Hon Mensah, Judge Reinhold, Judge Jules,
    Deacon Jones, Bishop Nehru, Earl Hines, Count Basie, Major Garland, General Larsen, Admiral Schofield,
    Captain Beefheart, Sergeant Jenkins, Colonel Abrams, Commander Tafari, Marquis Daniels, Lady Fernández,
    Lady Pamela, Queen Latifah, Princess Nokia, Duchess Harris, Contessa Ruiz, Rabbi Hirsch, Reverend Mokoena,
    Sister Souljah, Brother Okpara, Mother Theresa, Doc Rivers, President Abubakar, Minister Louw, Senator Dlamini,
    Mayor Ubeda, Officer Sibanda, Director Ngwenya, Teacher Moyo, Lawyer Milloy, Advocate Nkosi, Speaker Banda,
    Patient Mulumba, Member Otieno, Voice Chirwa, Trust Sibanda, Service Moyo, Hospital Moyo, Beauty Mashaba,
    Gift Ngoepe, Blessing Okagbare, Goodluck Jonathan, Godspower Oboh, Marvelous Nakamba, Knowledge Musona,
    Prince Dube, Lovemore Majaivana, Tendai Mtawarira, Learnmore Jonasi, Brilliant Khuzwayo, Justice Christopher,
    Liberty Chaponda, Honour Gombami, Trymore Chirwa, Sheikh Mujib, Sheikh Hasina, Shah Rukh, Malik Bendjelloul,
    Mirza Ghalib, Khan Noonien, Begum Akhtar, Mullah Omar, Mufti Menk, Hafiz Saeed, Syed Ahmed, Haji Mastan,
    Hajji Bakr, Ustad Bismillah, Pandit Jasraj, Sri Mulyani, Shri Thanedar, Baba Ramdev, Baba Yaga, Sultan Ahmed,
    Pasha Kovalev, Bey Tuncel, Agha Shahid, Aga Khan, Raja Casablanca, Rani Mukerji, Nawab Malik, Maharaj Singh,
    Sardar Patel, Chaudhry Nisar, Don Johnson, Doña Paz, Dom Joly, Fra Angelico, Van Halen, Von Miller, De Niro,
    Le Pen, La Toya, El Fadil, Al Pacino, An Wang, An Nguyen, To Huu, Do Thi, Ma Long, Yo-Yo Ma, Jack Ma, Amadou Ba,
    Demba Ba, Kim Ng, Ng Wei, Lo Fu, So Yeon, In Hye, On Yi, At Tha, Al Green, Y Nhu, U Nu, O Hara, J Dilla,
    Oh Sadaharu, Sandra Oh, Li Na, Wu Yi, Hu Shi, He Jing, She Ying, Her Moua, Them Vang, It Sok, Any Nguyen,
    See Xiong, You Jin, Me Nguyen, My Linh, No Minwoo, Yes Smith, None Chua, Null Berg, Test User, Name Takahashi,
    Christopher Null, Someone Ngwira, Anyone Phiri, Nobody Beats, Person Smith, Other Chanda, May Ling, April Jones,
    August Wilson, Will Young, Bill Cook, Rob Banks, Mark Page, Pat Butcher, Art Garfunkel, Jo Brand, Rich Hall,
    Frank Field, Penny Black, Robin Day, Peter Mayor, Alison Parent, Lee Child, Nicholas Lord, Robert Bishop,
    Rose Deacon, Alan Judge, Tom Constable, John Major, Mary Abbot, Sue Priest, Hugh Dean, Ann Rector, Jo Knight,
    Katy Chaplain, Simon Earl, Ray King, Amy Prince, Tony Duke, Mary Monk, Ian Nunn, Ellen Page, Ian Fellows,
    Sue Host, Nick Champion, Ken Leader, Bill Speaker, Ann Carer, Bob Guard, Rhys Carter, Anna Doctor, Eva Hospital,
    Tia Service, Nora Team, Ivy House, Dora Home, Max Office, Ali Office, Kurt Union, Lars Group, Anna Law,
    Denzil Police, Kay Patient, Rita Member, Sven Student, Pia Teacher, Olga Kitchen, Mia School, Ian College,
    Una Foundation, Susan Health, Ben Health, Betty Care, Hugo Medici, Jo Medic, Anna Peer, Noah Worker, Ola Voice,
    Ravi Expert, Ida Lay, Anna Key, Paul Senior, Ken Junior, Max Young, Jane Public, John Q Public, Amy Safety,
    Ana Maria de la Cruz, Ludwig van Beethoven, Vincent van Gogh, Leonardo da Vinci, José Ortega y Gasset,
    Ngozi Okonjo-Iweala, Chimamanda Ngozi Adichie, Juan Pablo II, Henry Louis Gates Jr., Robert Downey Jr,
    Gloria Macapagal-Arroyo, María García López, María del Carmen Pérez, Abd al-Rahman, Abu Bakr, Umm Kulthum,
    Bint Shah, Bjørk Guðmundsdóttir, Łukasz Żal, Søren Kierkegaard, Ștefan Țîr, Nguyễn Văn An, Trần Thị Mai,
    Phạm Nhật Vượng,
    Đỗ Mười, 김지민, 박 서준, 山田 太郎, 王芳, 李小龙, 佐藤 さくら, فرح, عبد الرحمن, أمينة يوسف, محمد علي, דוד לוי,
    שרה כהן, Анна Каренина, Иван Петров, Ольга Врач, Δημήτρης Παπαδόπουλος, सीता, प्रिया शर्मा, ราม สุขใจ, សុខា,
    ანა კაპანაძე, Արամ Խաչատրյան, አበበ ቢቂላ, Zoë, Siân, Eun-ji, O'Brien, O’Neil, D'Arcy, N'Golo Kanté, Xóchitl, Nuñez,
    Jean-Luc Picard, Anne-Marie, St John Rivers, St. Vincent, Mary St Clair, Bo, Jo, Al, Ed, Ty, Om, Io, Mo, Nan,
    Son Heung-min, Auntie Pat, Nana Akufo, Papa Wemba, Mama Cass, Uncle Sam, Buddy Holly, Sonny Rollins,
    Junior Wells, Senior Mokoena, Prior Walter, Abbot Howard, Friar Tuck, Pope Benedict, Cardinal Tosca, Squire Tuck,
    Page Boyle, Knight Lore, Marshal Foch, Reeve Carney, Steward Healy, Butler Yeats, Baker Mayfield, Cook Islands,
    Carter Hart, Hunter Biden, Fisher Stevens, Mason Mount, Taylor Swift, Tyler Perry, Sawyer Fredericks,
    Sailor Brinkley, Driver Adam, Parker Posey, Chase Utley, Forest Whitaker, Church Moe, Temple Grandin,
    Parish Mitchell, Abbey Clancy, Chapel Hart, Bay Garnett, Street Farrell, Lane Johnson, Park Bo-gum,
    Court Stevens, Drew Close, Rhodes Road, Robin Close, Sir Alexander, Dame Ndoye, Dame Judi, Royal Watkins,
    Reign Bell, Noble Prince, Duke Nukem, Baroness Smith, Viscount Okoro, Bishop Sycamore, Canon Baker, Vicar Jones,
    Provost Ade, Dean Windass, Rex Harrison, Regina King, Reina del Cid, Rey Mysterio, Shah Jahan, Khan Imran,
    Amir Sultan, Emir Sultan, Wali Shah, Sayyid Qutb, Mx Blouse, Mr Bean, Mrs Brown, Ms Marvel, Mister Rogers,
    Madame Tussaud, Herr Flick, Frau Holle, Sr Souljah
""")
"""More of them, of many languages."""

FORMS = {
    "Amina Yusuf": r"""
        Amina Yusuf - Expert by Experience
        Amina Yusuf, expert by experience
        Amina Yusuf, Service User
        Amina Yusuf / young carer
        Amina Yusuf (family carer)
        Amina Yusuf, PPIE lead
        Amina Yusuf (PPG member)
        Amina Yusuf, Patient Safety Partner
        Amina Yusuf (layperson)
        Amina Yusuf, Peer Support Worker
        Amina Yusuf, community connector
        Amina Yusuf, social prescribing link worker
        Amina Yusuf, health visitor
        Amina Yusuf, district nurse
        Amina Yusuf, CNS
        Amina Yusuf, Ward 4
        Amina Yusuf (Ward 6B)
        Amina Yusuf (ED)
        Amina Yusuf, GP trainee
        Amina Yusuf, FY1
        Amina Yusuf, SpR
        Amina Yusuf, StR psychiatry
        Prof Dame Amina Yusuf
        Amina Yusuf RNLD
        Amina Yusuf, HCPC reg.
        Amina Yusuf SLT
        Amina Yusuf, podiatrist
        Amina Yusuf, radiographer
        Amina Yusuf, cardiologist
        Amina Yusuf (haematology)
        Amina Yusuf, obstetrician
        Amina Yusuf - chiropodist
        Amina Yusuf (care worker)
        Amina Yusuf, PA
        Amina Yusuf, social worker
        Amina Yusuf (AMHP)
        Amina Yusuf, IMCA
        Amina Yusuf - Adult Social Care
        Amina Yusuf, commissioning
        Amina Yusuf - Healthwatch
        Amina Yusuf (Carers UK)
        Amina Yusuf (Rethink)
        Amina Yusuf (St Thomas')
        Amina Yusuf, Macmillan nurse
        Amina Yusuf (BSL interpreter)
        Amina Yusuf, note taker
        Amina Yusuf (chair)
        Amina Yusuf, co-chair
        Amina Yusuf (online)
        Amina Yusuf (apologies)
        Amina Yusuf (late)
        Amina Yusuf *
        Amina Yusuf ☎ 07700 900123
        Amina Yusuf ext 4412
        Amina Yusuf Bleep: 2231
        Amina Yusuf 943 476 5919
        Amina Yusuf (b. 1951)
        Amina Yusuf 12/03/1951
        Amina Yusuf, 12 High Street
        Amina Yusuf amina[at]example.org
        Amina Yusuf <tel:+447700900123>
        Amina Yusuf with carer
        Amina Yusuf + carer
        Amina Yusuf on behalf of Ben
        Amina Yusuf obo Ben
        GP Dr Amina Yusuf
        Occupational Therapist Amina Yusuf
        Chief Nurse Amina Yusuf
        Deputy Sister Amina Yusuf
        Cllr. Mrs. Amina Yusuf
        The Revd Canon Dr Amina Yusuf
        Ven. Amina Yusuf
        Lt. Col. Amina Yusuf (retd)
        Amina Yusuf (Dr)
        Yusuf, Amina (Dr)
        Yusuf Amina (RX4) NTW
        Amina Yusuf | Riverside NHS
        Amina Yusuf\GP
        Amina Yusuf: carer
        Amina Yusuf carer
        Amina Yusuf is a carer
        Señora Amina Yusuf
        Dott.ssa Amina Yusuf
    """,
    "A Yusuf": r"""
        Dr A Yusuf MBBS MRCGP
    """,
    "ASK": r"""
        Amina's mum
        Patient 7
        Carer (anon)
        Anonymous
        ?
        -
        "
        see list
        Attendees
        Apologies: Ben
        Present:
    """,
    "Amina": r"""
        Tom's mum Amina
        Amina + baby
        Facilitator - Amina
        Community Psychiatric Nurse Amina
        Health Care Assistant Amina
        Care Coordinator Amina
        Junior doctor Amina
        Practice Nurse Amina
        Staff Nurse Amina
        Mental Health Nurse Amina
        Clinical Psychologist Amina
    """,
    "Amina YUSUF": r"""
        YUSUF, Amina (RIVERSIDE NHS FOUNDATION TRUST)
    """,
    "أمينة يوسف": r"""
        د. أمينة يوسف
    """,
}
"""By what somebody is called, lines of sign-in sheets; ``ASK`` where nobody can know without asking."""

MORE_FORMS = {
    "Halima Noor": r"""
        Halima Noor - lived experience partner
        Halima Noor [GP partner]
        Halima Noor, GP Partner
        Halima Noor, Ward Manager
        Halima Noor, Ward Sister
        Halima Noor, Service Manager
        Halima Noor, Head of Patient Experience
        Halima Noor – Director of Nursing
        Halima Noor — Non-Executive Director
        Halima Noor, Medical Director
        Halima Noor, public governor
        Halima Noor (Trustee)
        Halima Noor, ICB lead
        Halima Noor (Age UK)
        Halima Noor (Mind)
        Halima Noor / Mencap
        Halima Noor @ Riverside Trust
        Halima Noor @NHS
        Halima Noor, Riverside Hospital
        Halima Noor, Leeds Teaching Hospitals NHS Trust
        Halima Noor, Public Health
        Halima Noor, CAMHS
        Halima Noor, OT
        Halima Noor - Physio
        Halima Noor (speech and language therapist)
        Halima Noor, dietitian
        Halima Noor, pharmacist
        Halima Noor, paramedic
        Halima Noor, midwife
        Halima Noor, oncology nurse
        Halima Noor, neurologist
        Halima Noor, urologist
        Halima Noor, anaesthetist
        Halima Noor, ST3
        Halima Noor, F2
        Halima Noor, locum
        Halima Noor, medical student
        Halima Noor, bank staff
        Halima Noor, receptionist
        Halima Noor, ward clerk
        Halima Noor, volunteer driver
        Halima Noor, neighbour
        Halima Noor, wife of patient
        Halima Noor, daughter
        Halima Noor (mum of Tom)
        Halima Noor (Tom's dad)
        Halima Noor, carer for her mother
        Halima Noor (unpaid carer)
        Halima Noor, parent carer
        Halima Noor (parent)
        Halima Noor, wheelchair user
        Halima Noor, Deaf
        Halima Noor (lip reader)
        Halima Noor, BSL interpreter
        Halima Noor (palantypist)
        Halima Noor (notetaker)
        Halima Noor, minute taker
        Halima Noor - support worker for Ben
        Halima Noor (advocate)
        Halima Noor (Zoom)
        Halima Noor (via Teams)
        Halima Noor (dialling in)
        Halima Noor (from 2pm)
        Halima Noor (leaving at 3)
        Halima Noor (tbc)
        Halima Noor ?
        Halima Noor ✓
        ✓ Halima Noor
        [x] Halima Noor
        [ ] Halima Noor
        1) Halima Noor
        12. Halima Noor
        - Halima Noor
        • Halima Noor
        3 Halima Noor
        Halima Noor 07700 900 123
        Halima Noor +44 (0)113 496 0000
        Halima Noor, tel 0113 4960000
        Halima Noor: 0113 496 0000
        Halima Noor x4412
        Halima Noor (ext. 12)
        Halima Noor halima@example.org
        <halima@example.org> Halima Noor
        Halima Noor; halima@example.org
        Halima Noor halima (at) example.org
        Halima Noor - halima@example.org - 07700 900123
        Halima Noor, 72
        Halima Noor (aged 72)
        Halima Noor, DOB 01/02/1950
        Halima Noor 01.02.1950
        Halima Noor, NHS no 943 476 5919
        Halima Noor, Flat 2, 14 Station Road
        Halima Noor, LS1 4AP
        Halima Noor, Room 4
        Halima Noor - Ward 12
        Dr Halima Noor
        Dr. Halima Noor
        Dr.Halima Noor
        Prof. Dr. med. Halima Noor
        Prof Sir Halima Noor
        A/Prof Halima Noor
        Assoc Prof Halima Noor
        Rt Hon Halima Noor MP
        Rt. Hon. Halima Noor
        Rev. Halima Noor
        Revd Dr Halima Noor
        Father Halima Noor
        Sister Halima Noor
        Matron Halima Noor
        Councillor Halima Noor
        Cllr Halima Noor (Lab)
        Capt Halima Noor
        Sgt. Halima Noor
        PC Halima Noor
        DC 1234 Halima Noor
        Mrs Halima Noor
        Ms. Halima Noor
        Mx Halima Noor
        Frau Dr. Halima Noor
        Herr Halima Noor
        Sra. Halima Noor
        Dra. Halima Noor
        Mme Halima Noor
        Dhr. Halima Noor
        Dott. Halima Noor
        Sig.ra Halima Noor
        Bapak Halima Noor
        Haji Halima Noor
        Sheikh Halima Noor
        Halima Noor MBE
        Halima Noor, OBE
        Halima Noor BSc (Hons)
        Halima Noor PhD, MSc
        Halima Noor RGN
        Halima Noor FRCP
        Halima Noor MRCPsych
        Halima Noor Esq.
        Halima Noor QN
        Halima Noor BA
        Halima Noor GP
        Halima Noor Carer
        Halima Noor patient
        Halima Noor the carer
        Halima Noor from Mind
        Halima Noor is a patient
        Halima Noor c/o Ben
        Halima Noor for Ben Okafor
        Halima Noor representing Carers UK
        Halima Noor in place of Ben
        Halima Noor (standing in for Ben)
        Halima Noor plus one
        Halima Noor +1
        Halima Noor (+1)
        Halima Noor & guest
        Halima Noor and son
        Halima Noor with interpreter
        Halima Noor + guide dog
        Noor, Halima - GP
        Noor Halima (R1H)
        Carer: Halima Noor
        GP - Halima Noor
        Chair: Halima Noor
        Service user rep Halima Noor
        Consultant Halima Noor
        "Halima Noor"
        “Halima Noor” (carer)
        Halima Noor, carer, Riverside Carers Group
        Halima Noor, retired nurse
        Halima Noor, ex-patient
        Halima Noor, Co-production lead
        Halima Noor, Lived Experience Advisor
        Halima Noor, QI coach
        Halima Noor, quality improvement
        Halima Noor, comms
        Halima Noor, Social Worker (retd)
    """,
    "Halima Noor (she/her)": r"""
        Halima Noor (she/her)
        Halima Noor (she/her, GP)
        Halima Noor she/her
    """,
    "Halima Noor (they/them)": r"""
        Halima Noor, they/them
    """,
    "HALIMA NOOR": r"""
        DR HALIMA NOOR
    """,
    "ASK": r"""
        Mr & Mrs Noor
        Tom's daughter
        my mum
        Service user
        Service User 2
        Patient A
        Carer 3
        Staff
        Member of the public
        A N Other
        A. N. Other
        TBC
        TBA
        n/a
        N/A
        --
        ...
        ???
        ditto
        as above
        Name withheld
        Illegible
        unknown
        prefers not to say
        Guest
        plus one
        +1
        2 x carers
        3 others
        Interpreter
        NHS
        Riverside Hospital
        Attendance
        Apologies
        Apologies received from Ben
        In attendance:
        Total: 12
        Sign in sheet
        07700 900123
        halima@example.org
    """,
    "H Noor": r"""
        Miss H Noor
    """,
    "Халима Нур": r"""
        Д-р Халима Нур
        д-р Халима Нур
    """,
    "हलीमा नूर": r"""
        डॉ. हलीमा नूर
    """,
    "חלימה נור": r"""
        ד"ר חלימה נור
    """,
    "حليمة نور": r"""
        الدكتورة حليمة نور
    """,
    "Χαλίμα Νουρ": r"""
        Δρ. Χαλίμα Νουρ
    """,
    "Halima NOOR": r"""
        NOOR, Halima (LEEDS NHS TRUST)
        NOOR, Halima Dr
    """,
    "Halima": r"""
        Nurse Halima
        Peer support worker - Halima
        Health visitor Halima
        BSL Interpreter: Halima
        Tom's daughter Halima
        Halima\Carer
        Halima | carer | 07700 900123
    """,
}
"""More of them."""

_HELD_OUT = Path(__file__).with_name("names")


def forms_held_out() -> list[tuple[str, str]]:
    """Lines of sheets, with what somebody is called by them, that were written before the rules were."""
    read = "".join(file.read_text(encoding="utf-8") for file in sorted(_HELD_OUT.glob("forms-*.txt")))
    pairs = (line.rpartition(" > ") for line in read.splitlines())
    return [(line, name) for line, _, name in pairs]


def people_held_out() -> list[str]:
    """Names of people that were written down before the rules were."""
    read = "\n".join(file.read_text(encoding="utf-8") for file in sorted(_HELD_OUT.glob("people-*.txt")))
    return [name for name in read.replace("|", "\n").splitlines() if name]

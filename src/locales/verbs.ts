/**
 * The verbs of the labels by language (LG-06): what a label must say, and what it may not be (LB-17). For the linter and
 * the tests; no page loads it.
 *
 * A verb is written as far as it does not change, in lower case, and is looked for anywhere in a label. A region without
 * a row of its own speaks the verbs of its language.
 */

/** The verbs of a language. */
export interface LanguageVerbs {
  /** Of the button that grants all. */
  readonly accept: readonly string[];
  /** Of the button that grants nothing. */
  readonly reject: readonly string[];
  /** GDPR Art. 7(3), in the words of its text in this language. */
  readonly withdraw: readonly string[];
  /** GDPR Art. 21. */
  readonly object: readonly string[];
  /** Whole labels that say nothing of what they do. */
  readonly forbidden: readonly string[];
}

const VERBS: Readonly<Record<string, LanguageVerbs>> = {
  en: {
    accept: ['accept', 'agree', 'allow'],
    reject: ['reject', 'refuse', 'decline'],
    withdraw: ['withdraw'],
    object: ['object'],
    forbidden: [
      'ok',
      'okay',
      'got it',
      'continue',
      'close',
      'dismiss',
      'next',
      'proceed',
      'i understand',
      'yes',
      'no thanks',
      'accept and close',
    ],
  },
  nl: {
    accept: ['accepteren', 'accepteer', 'toestaan', 'akkoord'],
    reject: ['weigeren', 'weiger', 'afwijzen'],
    withdraw: ['intrekken', 'trek'],
    object: ['bezwaar'],
    forbidden: ['oké', 'begrepen', 'doorgaan', 'verder', 'sluiten', 'ik snap het', 'ja', 'nee bedankt'],
  },
  de: {
    accept: ['akzeptieren', 'zustimmen', 'erlauben', 'einwilligen'],
    reject: ['ablehnen', 'verweigern'],
    withdraw: ['widerrufen'],
    object: ['widersprechen'],
    forbidden: ['verstanden', 'weiter', 'fortfahren', 'schließen', 'alles klar', 'ja', 'nein danke'],
  },
  fr: {
    accept: ['accepter', 'autoriser', 'consentir'],
    reject: ['refuser', 'rejeter'],
    withdraw: ['retirer'],
    object: ['opposer'],
    forbidden: ['j’ai compris', 'continuer', 'fermer', 'suivant', 'd’accord et fermer', 'oui', 'non merci'],
  },
  it: {
    accept: ['accetta', 'consenti', 'autorizza'],
    reject: ['rifiuta', 'nega'],
    withdraw: ['revoca'],
    object: ['oppon', 'opporti'],
    forbidden: ['ho capito', 'continua', 'chiudi', 'avanti', 'va bene', 'sì', 'no grazie'],
  },
  es: {
    accept: ['aceptar', 'acepto', 'permitir', 'consentir'],
    reject: ['rechazar', 'rechazo', 'denegar'],
    withdraw: ['retirar'],
    object: ['oponer'],
    forbidden: ['entendido', 'continuar', 'cerrar', 'siguiente', 'vale', 'sí', 'no gracias'],
  },
  pt: {
    accept: ['aceitar', 'permitir', 'consentir'],
    reject: ['rejeitar', 'recusar'],
    withdraw: ['retirar'],
    object: ['opor'],
    forbidden: ['entendi', 'continuar', 'fechar', 'seguinte', 'sim', 'não obrigado'],
  },
  bg: {
    accept: ['приемам', 'приемане', 'разрешавам', 'съгласен'],
    reject: ['отказвам', 'отказ', 'отхвърлям'],
    withdraw: ['оттегл'],
    object: ['възра'],
    forbidden: ['разбрах', 'продължи', 'напред', 'затваряне', 'да', 'не благодаря'],
  },
  cs: {
    accept: ['přijmout', 'přijímám', 'povolit', 'souhlasím'],
    reject: ['odmítnout', 'odmítám', 'zamítnout'],
    withdraw: ['odvolat'],
    object: ['námitk'],
    forbidden: ['rozumím', 'pokračovat', 'zavřít', 'další', 'ano', 'ne děkuji'],
  },
  da: {
    accept: ['accepter', 'tillad', 'giv samtykke'],
    reject: ['afvis', 'nægt'],
    withdraw: ['træk', 'tilbage'],
    object: ['indsigelse'],
    forbidden: ['forstået', 'fortsæt', 'luk', 'næste', 'ja', 'nej tak'],
  },
  el: {
    accept: ['αποδοχή', 'αποδέχομαι', 'συμφωνώ'],
    reject: ['απόρριψη', 'απορρίπτω', 'άρνηση'],
    withdraw: ['ανάκληση', 'ανακαλ'],
    object: ['εναντι', 'εναντί'],
    forbidden: ['το κατάλαβα', 'κατάλαβα', 'συνέχεια', 'κλείσιμο', 'επόμενο', 'ναι', 'όχι ευχαριστώ'],
  },
  et: {
    accept: ['luba', 'nõustu'],
    reject: ['keela', 'keeldu'],
    withdraw: ['tagasi võt', 'võta tagasi'],
    object: ['vastuväi'],
    forbidden: ['selge', 'sain aru', 'jätka', 'edasi', 'sulge', 'jah', 'ei aitäh'],
  },
  fi: {
    accept: ['hyväksy', 'salli'],
    reject: ['hylkää', 'kiellä'],
    withdraw: ['peruut'],
    object: ['vastust'],
    forbidden: ['selvä', 'ymmärrän', 'jatka', 'seuraava', 'sulje', 'kyllä', 'ei kiitos'],
  },
  ga: {
    accept: ['ceadaigh', 'glac'],
    reject: ['diúltaigh'],
    withdraw: ['tarraing', 'tharraing'],
    object: ['agóid'],
    forbidden: ['tuigim', 'ar aghaidh', 'lean ar aghaidh', 'dún', 'tá go maith'],
  },
  hr: {
    accept: ['prihvati', 'dopusti', 'pristajem'],
    reject: ['odbij', 'odbijam'],
    withdraw: ['povuć', 'povuc', 'povlač'],
    object: ['prigovor'],
    forbidden: ['razumijem', 'u redu', 'nastavi', 'dalje', 'zatvori', 'da', 'ne hvala'],
  },
  hu: {
    accept: ['elfogad', 'engedélyez'],
    reject: ['elutasít'],
    withdraw: ['visszavon'],
    object: ['tiltakoz'],
    forbidden: ['értem', 'rendben', 'tovább', 'folytatás', 'bezárás', 'igen', 'nem köszönöm'],
  },
  lt: {
    accept: ['priimti', 'sutinku', 'leisti'],
    reject: ['atmesti', 'nesutinku'],
    withdraw: ['atšaukti'],
    object: ['nesutikt', 'nesutinka'],
    forbidden: ['supratau', 'gerai', 'tęsti', 'toliau', 'uždaryti', 'taip', 'ne ačiū'],
  },
  lv: {
    accept: ['pieņemt', 'piekrītu', 'atļaut'],
    reject: ['noraidīt', 'atteikt'],
    withdraw: ['atsaukt'],
    object: ['iebil'],
    forbidden: ['sapratu', 'labi', 'turpināt', 'tālāk', 'aizvērt', 'jā', 'nē paldies'],
  },
  mt: {
    accept: ['aċċetta', 'ippermetti', 'ħalli'],
    reject: ['irrifjuta', 'iċħad'],
    withdraw: ['irtira'],
    object: ['oġġezzjona'],
    forbidden: ['fhimt', 'kompli', 'agħlaq', 'iva', 'le grazzi'],
  },
  pl: {
    accept: ['zaakceptuj', 'akceptuj', 'zezwól', 'zgadzam'],
    reject: ['odrzuć', 'odmów'],
    withdraw: ['wycof'],
    object: ['sprzeciw'],
    forbidden: ['rozumiem', 'dalej', 'kontynuuj', 'zamknij', 'tak', 'nie dziękuję'],
  },
  ro: {
    accept: ['acceptă', 'accept', 'permite'],
    reject: ['respinge', 'refuză'],
    withdraw: ['retrage'],
    object: ['opune', 'opun'],
    forbidden: ['am înțeles', 'continuă', 'închide', 'înainte', 'da', 'nu mulțumesc'],
  },
  sk: {
    accept: ['prijať', 'prijímam', 'povoliť', 'súhlasím'],
    reject: ['odmietnuť', 'odmietam', 'zamietnuť'],
    withdraw: ['odvolať'],
    object: ['namiet'],
    forbidden: ['rozumiem', 'pokračovať', 'zavrieť', 'ďalej', 'áno', 'nie ďakujem'],
  },
  sl: {
    accept: ['sprejmi', 'sprejmem', 'dovoli', 'strinjam'],
    reject: ['zavrni', 'zavrnem'],
    withdraw: ['preklic', 'prekli'],
    object: ['ugovar'],
    forbidden: ['razumem', 'v redu', 'nadaljuj', 'naprej', 'zapri', 'da', 'ne hvala'],
  },
  sv: {
    accept: ['acceptera', 'godkänn', 'tillåt'],
    reject: ['avvisa', 'neka'],
    withdraw: ['återkalla'],
    object: ['invändning'],
    forbidden: ['jag förstår', 'okej', 'fortsätt', 'nästa', 'stäng', 'ja', 'nej tack'],
  },
  nb: {
    accept: ['godta', 'aksepter', 'tillat'],
    reject: ['avvis', 'nekt'],
    withdraw: ['trekk tilbake', 'trekke tilbake'],
    object: ['protest'],
    forbidden: ['skjønner', 'jeg forstår', 'fortsett', 'neste', 'lukk', 'ja', 'nei takk'],
  },
  nn: {
    accept: ['godta', 'aksepter', 'tillat'],
    reject: ['avvis', 'nekt'],
    withdraw: ['trekk tilbake', 'trekkje tilbake'],
    object: ['protest'],
    forbidden: ['skjønar', 'eg forstår', 'hald fram', 'neste', 'lukk', 'ja', 'nei takk'],
  },
  is: {
    accept: ['samþykkja', 'leyfa'],
    reject: ['afþakka', 'hafna'],
    withdraw: ['afturkalla'],
    object: ['andmæl'],
    forbidden: ['ég skil', 'áfram', 'halda áfram', 'loka', 'já', 'nei takk'],
  },
  rm: {
    accept: ['acceptar', 'permetter'],
    reject: ['refusar', 'sbittar'],
    withdraw: ['revocar'],
    object: ['opposiziun'],
    forbidden: ['chapì', 'cuntinuar', 'vinavant', 'serrar', 'gea', 'na grazia'],
  },
  cy: {
    accept: ['derbyn', 'caniatáu'],
    reject: ['gwrthod'],
    withdraw: ['tynnu', 'dynnu'],
    object: ['gwrthwynebu', 'wrthwynebu'],
    forbidden: ['iawn', 'deall', 'parhau', 'nesaf', 'cau', 'ie', 'dim diolch'],
  },
  gd: {
    accept: ['ceadaich', 'gabh'],
    reject: ['diùlt'],
    withdraw: ['tarraing', 'tharraing'],
    object: ['aghaidh'],
    forbidden: ['ceart gu leòr', 'tha mi a’ tuigsinn', 'air adhart', 'dùin'],
  },
  ca: {
    accept: ['accepta', 'permet', 'consent'],
    reject: ['rebutja', 'denega'],
    withdraw: ['retira'],
    object: ['oposo', 'oposar'],
    forbidden: ['entesos', 'd’acord', 'continua', 'tanca', 'següent', 'sí', 'no gràcies'],
  },
  eu: {
    accept: ['onartu', 'baimendu'],
    reject: ['baztertu', 'ukatu'],
    withdraw: ['kendu', 'ken dezakezu'],
    object: ['aurka'],
    forbidden: ['ulertuta', 'ados', 'jarraitu', 'hurrengoa', 'itxi', 'bai', 'ez eskerrik asko'],
  },
  gl: {
    accept: ['aceptar', 'acepto', 'permitir'],
    reject: ['rexeitar', 'rexeito'],
    withdraw: ['retirar'],
    object: ['opoñer'],
    forbidden: ['entendido', 'continuar', 'pechar', 'seguinte', 'si', 'non grazas'],
  },
  lb: {
    accept: ['akzeptéieren', 'erlaben', 'zoustëmmen'],
    reject: ['refuséieren', 'ofleenen'],
    withdraw: ['zréckzéien'],
    object: ['widdersprooch'],
    forbidden: ['verstanen', 'weider', 'zoumaachen', 'jo', 'nee merci'],
  },
  ar: {
    accept: ['قبول', 'أقبل', 'موافقة', 'السماح'],
    reject: ['رفض', 'أرفض'],
    withdraw: ['سحب'],
    object: ['اعتراض'],
    forbidden: ['حسنًا', 'فهمت', 'متابعة', 'استمرار', 'إغلاق', 'التالي', 'نعم', 'لا شكرًا'],
  },
  he: {
    accept: ['אישור', 'קבלה', 'הסכמה', 'לאפשר'],
    reject: ['דחיית', 'דחייה', 'סירוב'],
    withdraw: ['לחזור', 'חזרה'],
    object: ['התנגד'],
    forbidden: ['הבנתי', 'המשך', 'סגירה', 'הבא', 'כן', 'לא תודה'],
  },
  fa: {
    accept: ['پذیرش', 'می‌پذیرم', 'اجازه', 'موافق'],
    reject: ['رد', 'نمی‌پذیرم'],
    withdraw: ['پس گرفت', 'پس بگیر'],
    object: ['اعتراض'],
    forbidden: ['متوجه شدم', 'باشه', 'ادامه', 'بستن', 'بعدی', 'بله', 'نه متشکرم'],
  },
  ur: {
    accept: ['قبول', 'اجازت'],
    reject: ['مسترد', 'انکار'],
    withdraw: ['واپس'],
    object: ['اعتراض'],
    forbidden: ['سمجھ گیا', 'ٹھیک ہے', 'جاری رکھیں', 'بند کریں', 'اگلا', 'جی ہاں', 'نہیں شکریہ'],
  },
  tr: {
    accept: ['kabul et', 'izin ver', 'onayl'],
    reject: ['reddet'],
    withdraw: ['geri al'],
    object: ['itiraz'],
    forbidden: ['anladım', 'tamam', 'devam', 'devam et', 'kapat', 'ileri', 'evet', 'hayır teşekkürler'],
  },
  uk: {
    accept: ['прийняти', 'приймаю', 'дозволити', 'погоджуюсь'],
    reject: ['відхилити', 'відмовит'],
    withdraw: ['відкликати'],
    object: ['заперечити'],
    forbidden: ['зрозуміло', 'гаразд', 'продовжити', 'далі', 'закрити', 'так', 'ні дякую'],
  },
  ru: {
    accept: ['принять', 'принимаю', 'разрешить', 'согласен'],
    reject: ['отклонить', 'отказат'],
    withdraw: ['отозвать'],
    object: ['возразить'],
    forbidden: ['понятно', 'хорошо', 'продолжить', 'далее', 'закрыть', 'да', 'нет спасибо'],
  },
  sr: {
    accept: ['прихвати', 'дозволи', 'пристајем'],
    reject: ['одбиј', 'одбијам'],
    withdraw: ['опоз'],
    object: ['приговор'],
    forbidden: ['разумем', 'у реду', 'настави', 'даље', 'затвори', 'да', 'не хвала'],
  },
  sq: {
    accept: ['prano', 'lejo'],
    reject: ['refuzo'],
    withdraw: ['tërhiq'],
    object: ['kundërsht'],
    forbidden: ['e kuptova', 'në rregull', 'vazhdo', 'mbyll', 'tjetra', 'po', 'jo faleminderit'],
  },
  mk: {
    accept: ['прифати', 'дозволи', 'се согласувам'],
    reject: ['одбиј', 'одбивам'],
    withdraw: ['повле'],
    object: ['приговор'],
    forbidden: ['разбирам', 'во ред', 'продолжи', 'следно', 'затвори', 'да', 'не благодарам'],
  },
  bs: {
    accept: ['prihvati', 'dozvoli', 'pristajem'],
    reject: ['odbij', 'odbijam'],
    withdraw: ['povuć', 'povuc', 'povlač'],
    object: ['prigovor'],
    forbidden: ['razumijem', 'u redu', 'nastavi', 'dalje', 'zatvori', 'da', 'ne hvala'],
  },
  'pt-br': {
    accept: ['aceitar', 'aceito', 'permitir'],
    reject: ['rejeitar', 'recusar'],
    withdraw: ['revogar'],
    object: ['opon', 'opor'],
    forbidden: ['entendi', 'continuar', 'fechar', 'próximo', 'prosseguir', 'sim', 'não obrigado'],
  },
  zh: {
    accept: ['接受', '同意', '允许'],
    reject: ['拒绝'],
    withdraw: ['撤回'],
    object: ['反对'],
    forbidden: ['知道了', '我知道了', '好的', '继续', '关闭', '下一步', '确定'],
  },
  'zh-hant': {
    accept: ['接受', '同意', '允許'],
    reject: ['拒絕'],
    withdraw: ['撤回'],
    object: ['反對'],
    forbidden: ['知道了', '我知道了', '好的', '繼續', '關閉', '下一步', '確定'],
  },
  ja: {
    accept: ['許可', '同意', '承諾'],
    reject: ['拒否'],
    withdraw: ['撤回'],
    object: ['異議'],
    forbidden: ['ok', '了解', '閉じる', '続ける', '続行', '次へ', 'はい'],
  },
  ko: {
    accept: ['동의', '허용', '수락'],
    reject: ['거부'],
    withdraw: ['철회'],
    object: ['반대'],
    forbidden: ['확인', '알겠습니다', '계속', '닫기', '다음', '예'],
  },
  hi: {
    accept: ['स्वीकार', 'सहमत', 'अनुमति'],
    reject: ['अस्वीकार', 'इनकार'],
    withdraw: ['वापस'],
    object: ['आपत्ति'],
    forbidden: ['ठीक है', 'समझ गया', 'जारी रखें', 'बंद करें', 'आगे', 'हाँ', 'नहीं धन्यवाद'],
  },
  id: {
    accept: ['terima', 'setuju', 'izinkan'],
    reject: ['tolak'],
    withdraw: ['tarik', 'menarik'],
    object: ['keberatan'],
    forbidden: ['mengerti', 'oke', 'lanjutkan', 'tutup', 'berikutnya', 'ya', 'tidak terima kasih'],
  },
  vi: {
    accept: ['chấp nhận', 'đồng ý', 'cho phép'],
    reject: ['từ chối'],
    withdraw: ['rút lại'],
    object: ['phản đối'],
    forbidden: ['đã hiểu', 'tiếp tục', 'đóng', 'tiếp theo', 'có', 'không cảm ơn'],
  },
  th: {
    accept: ['ยอมรับ', 'ยินยอม', 'อนุญาต'],
    reject: ['ปฏิเสธ'],
    withdraw: ['ถอน'],
    object: ['คัดค้าน'],
    forbidden: ['เข้าใจแล้ว', 'ตกลง', 'ดำเนินการต่อ', 'ปิด', 'ถัดไป', 'ใช่'],
  },
};

/** The verbs for a tag, `undefined` for a language that has none here. */
export function verbsOf(tag: string): LanguageVerbs | undefined {
  return VERBS[tag] ?? VERBS[tag.replace(/-.*/, '')];
}

/** The verb that a label says, if any. */
export function verbIn(label: string, verbs: readonly string[], tag: string): string | undefined {
  const text = label.toLocaleLowerCase(tag);
  return verbs.find((verb) => text.includes(verb));
}

/** Words that say no, by language: with one a label says the opposite of its verb, or says no twice (LB-17). */
const NO: Readonly<Record<string, string>> = {
  ar: 'لا عدم ليس',
  bg: 'не',
  bs: 'ne nemoj nemojte',
  ca: 'no cap',
  cs: 'ne',
  cy: 'peidio peidiwch ddim',
  da: 'ikke',
  de: 'nicht kein keine keinen',
  el: 'δεν μη μην',
  en: "not don’t don't never",
  es: 'no ninguno ninguna',
  et: 'ei ära ärge',
  eu: 'ez',
  fi: 'älä en ei',
  fr: 'ne pas aucun aucune',
  ga: 'ná ní',
  gl: 'non',
  he: 'לא אל אין',
  hi: 'न नहीं मत',
  hr: 'ne nemoj nemojte',
  hu: 'ne nem',
  id: 'tidak jangan',
  is: 'ekki',
  it: 'non',
  ko: '안',
  lb: 'net keng',
  lt: 'ne',
  lv: 'ne',
  mk: 'не',
  nb: 'ikke',
  nl: 'niet geen',
  nn: 'ikkje',
  pl: 'nie',
  pt: 'não',
  ro: 'nu',
  ru: 'не',
  sk: 'nie',
  sl: 'ne',
  sq: 'mos nuk',
  sr: 'не ne',
  sv: 'inte ej',
  tr: 'değil etme etmiyorum',
  uk: 'не',
  ur: 'نہ نہیں مت',
  vi: 'không',
};

/** Written without spaces: a word begins anywhere. */
const UNSPACED = /^(ja|th|zh)\b/;

/** Whether a label that should say one of the verbs says the opposite: "Do not accept all", "Disagree". */
export function isNegated(label: string, verbs: readonly string[], tag: string): boolean {
  const verb = verbIn(label, verbs, tag) ?? '';
  const text = label.toLocaleLowerCase(tag);
  const says = (NO[tag] ?? NO[tag.replace(/-.*/, '')] ?? '').split(' ');
  const words: readonly string[] = text.match(/[\p{L}\p{M}'’]+/gu) ?? [];
  if (says.some((no) => words.includes(no))) return true;
  const [before = ''] = text.split(verb);
  return UNSPACED.test(tag) ? /[不未勿非]|ไม่$/u.test(before) : verb !== '' && /\p{L}$/u.test(before);
}

/** Whether a label says nothing of what it does. */
export function isForbidden(label: string, tag: string): boolean {
  const text = label
    .toLocaleLowerCase(tag)
    .replace(/[\p{P}\p{S}]+$/u, '')
    .trim();
  return verbsOf(tag)?.forbidden.includes(text) ?? false;
}

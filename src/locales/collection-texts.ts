/**
 * Texts of the notice at collection, for the languages that are spoken most where the law is opt-out; in another language it
 * stands in English. In one file: it is loaded there alone.
 */

/** Texts of the notice at collection. */
export interface CollectionTexts {
  /** Its heading, and what opens the preferences. */
  readonly choices: string;
  /** Who collects for what, with `{controller}` and the list `{purposes}`. */
  readonly collected: string;
  /** What one press refuses: what is shared or sold, and, where there is any, sensitive data. */
  readonly optOut: string;
  readonly optOutSensitive: string;
  /** That the browser's signal was heard, in the words of the regulation (LB-45). */
  readonly honored: string;
  readonly close: string;
}

const en: CollectionTexts = {
  choices: 'Your privacy choices',
  collected: '{controller} collects data on this site for {purposes}. You can opt out at any time.',
  optOut: 'Do not sell or share my personal information',
  optOutSensitive: 'Do not sell or share my personal information, and limit the use of sensitive data',
  honored: 'Opt-out request honored: your browser sends Global Privacy Control.',
  close: 'Close',
};

/** By language, as its files are named. */
const TEXTS: Readonly<Record<string, CollectionTexts>> = {
  en,
  es: {
    choices: 'Sus opciones de privacidad',
    collected:
      '{controller} recopila datos en este sitio para {purposes}. Puede oponerse en cualquier momento.',
    optOut: 'No vender ni compartir mi información personal',
    optOutSensitive: 'No vender ni compartir mi información personal y limitar el uso de datos sensibles',
    honored: 'Solicitud de exclusión atendida: su navegador envía Global Privacy Control.',
    close: 'Cerrar',
  },
  fr: {
    choices: 'Vos choix de confidentialité',
    collected:
      '{controller} recueille des données sur ce site pour {purposes}. Vous pouvez vous y opposer à tout moment.',
    optOut: 'Ne pas vendre ni partager mes informations personnelles',
    optOutSensitive:
      'Ne pas vendre ni partager mes informations personnelles et limiter l’usage des données sensibles',
    honored: 'Demande d’opposition respectée : votre navigateur envoie Global Privacy Control.',
    close: 'Fermer',
  },
  pt: {
    choices: 'As suas opções de privacidade',
    collected: '{controller} recolhe dados neste site para {purposes}. Pode opor-se a qualquer momento.',
    optOut: 'Não vender nem partilhar as minhas informações pessoais',
    optOutSensitive:
      'Não vender nem partilhar as minhas informações pessoais e limitar o uso de dados sensíveis',
    honored: 'Pedido de exclusão respeitado: o seu navegador envia Global Privacy Control.',
    close: 'Fechar',
  },
  de: {
    choices: 'Ihre Datenschutzauswahl',
    collected:
      '{controller} erhebt auf dieser Website Daten für {purposes}. Sie können jederzeit widersprechen.',
    optOut: 'Meine personenbezogenen Daten nicht verkaufen oder weitergeben',
    optOutSensitive:
      'Meine personenbezogenen Daten nicht verkaufen oder weitergeben und sensible Daten nur begrenzt nutzen',
    honored: 'Widerspruch beachtet: Ihr Browser sendet Global Privacy Control.',
    close: 'Schließen',
  },
  zh: {
    choices: '您的隐私选择',
    collected: '{controller} 在本网站收集数据，用于{purposes}。您可以随时选择退出。',
    optOut: '请勿出售或共享我的个人信息',
    optOutSensitive: '请勿出售或共享我的个人信息，并限制使用敏感数据',
    honored: '已执行退出请求：您的浏览器发送了 Global Privacy Control。',
    close: '关闭',
  },
  vi: {
    choices: 'Lựa chọn quyền riêng tư của bạn',
    collected:
      '{controller} thu thập dữ liệu trên trang này để {purposes}. Bạn có thể từ chối bất cứ lúc nào.',
    optOut: 'Không bán hoặc chia sẻ thông tin cá nhân của tôi',
    optOutSensitive: 'Không bán hoặc chia sẻ thông tin cá nhân của tôi, và hạn chế sử dụng dữ liệu nhạy cảm',
    honored: 'Yêu cầu từ chối đã được thực hiện: trình duyệt của bạn gửi Global Privacy Control.',
    close: 'Đóng',
  },
  ko: {
    choices: '개인정보 보호 선택',
    collected:
      '{controller}에서 이 사이트의 데이터를 다음 용도로 수집합니다: {purposes}. 언제든지 거부할 수 있습니다.',
    optOut: '내 개인정보를 판매하거나 공유하지 않기',
    optOutSensitive: '내 개인정보를 판매하거나 공유하지 않고 민감한 데이터 사용 제한하기',
    honored: '거부 요청이 반영되었습니다: 브라우저가 Global Privacy Control을 보냅니다.',
    close: '닫기',
  },
};

/** The texts for the language of the interface, with the language that they are in. */
export function collectionTexts(language: string): {
  readonly texts: CollectionTexts;
  readonly lang: string;
} {
  const [plain = ''] = language.split('-');
  // Traditional characters are no variant of the simplified ones.
  const own = language === 'zh-hant' ? undefined : TEXTS[plain];
  return own ? { texts: own, lang: language } : { texts: en, lang: 'en' };
}

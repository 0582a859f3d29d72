/** Portuguese. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { PreferencesMessages } from './messages.ts';

/** Texts of the second layer and of the declaration. */
export const messages: PreferencesMessages = {
  saved:
    'A sua escolha foi guardada. Pode mudar de opinião a qualquer momento em «Preferências de cookies», no fundo de cada página.',
  notKept: 'A sua escolha não foi guardada. É válida apenas nesta página.',
  close: 'Fechar',
  intro: 'Escolha o que {site} pode fazer neste dispositivo.',
  withdrawal:
    'Pode retirar o seu consentimento aqui, a qualquer momento, premindo uma vez «Rejeitar tudo». O que tiver sido feito antes com o seu consentimento continua a ser lícito.',
  necessary: 'Necessários',
  necessaryText: 'Permitem que o sítio funcione em segurança e memorizam esta escolha.',
  alwaysActive: 'Sempre ativos',
  save: 'Guardar as minhas escolhas',
  closeUnsaved: 'Fechar sem guardar',
  lastChosen: 'A sua última escolha: {date}.',
  notYetChosen: 'Ainda não escolheu: está tudo desativado.',
  services: { one: '{count} serviço', many: '{count} de serviços', other: '{count} serviços' },
  goal: 'Para quê',
  provider: 'Quem',
  country: 'Onde',
  safeguard: 'Garantia',
  stored: 'Guardado no seu dispositivo',
  roles: {
    processor: 'subcontratante: age segundo as nossas instruções',
    controller: 'responsável pelo tratamento: decide por si o que faz com os dados',
    joint: 'responsável conjunto pelo tratamento: decide connosco',
  },
  servicePolicy: 'Política de privacidade de {name}',
  session: 'até fechar o navegador',
  persistent: 'até o apagar',
  remains: 'colocado por {host}: depois de retirar o consentimento, permanece até o apagar no seu navegador',
  contact: 'Tem perguntas? {controller} responde em {contact}.',
  authority: 'Pode apresentar reclamação à autoridade de controlo: {authority}.',
  consentId: 'Número do seu consentimento: {id}',
  search: 'Procurar um serviço ou um cookie',
  found: { none: 'Nada encontrado.', other: 'Serviços encontrados: {count}.' },
  kinds: {
    cookie: 'cookie',
    localStorage: 'armazenamento local',
    sessionStorage: 'armazenamento de sessão',
    indexedDB: 'base de dados',
    cache: 'cache',
    serviceWorker: 'service worker',
  },
  legitimateInterest:
    'Funciona sem o seu consentimento, com base no nosso interesse legítimo. Desative para se opor.',
  exempt: 'A lei permite-o sem o seu consentimento. Desative para se opor.',
  off: 'Está desativado e não funciona.',
  changed:
    'Novo ou alterado desde a sua última escolha: {purposes}. As suas outras escolhas continuam válidas.',
  isNew: 'Novo',
  gpc: 'Pedido respeitado: o seu navegador envia o sinal Global Privacy Control, por isso nada é partilhado com terceiros, a menos que o permita aqui.',
  version: 'Versão {revision} deste aviso, de {date}.',
  record: 'O seu registo: ver, descarregar, apagar',
  sensitive:
    'Uma visita a este sítio pode revelar algo sobre a sua saúde ou outro assunto sensível. Com «Aceitar tudo», consente explicitamente também nesta utilização.',
  explicit: 'Dou o meu consentimento explícito, mesmo quando isto revela algo sensível sobre mim.',
  guardian: 'É menor de idade? Escolha em conjunto com os seus pais ou com quem cuida de si.',
  declaration: 'Cookies e tecnologias semelhantes em {site}',
  name: 'Nome',
  kind: 'Tipo',
  duration: 'Duração',
  storesNothing: 'Não guarda nada no seu dispositivo.',
  purposes: {
    preferences: 'Para não ter de escrever tudo de novo na próxima visita.',
    personalisation: 'Mostra conteúdos e informações relacionados com o que já consultou.',
    analytics: 'Mostra-nos como os nossos serviços são utilizados, para os podermos melhorar.',
    statistics: 'Conta visitantes e páginas. Nos números, ninguém pode ser reconhecido.',
    marketing: 'Permite que os parceiros mostrem anúncios adequados a si, aqui e noutros sítios.',
  },
};

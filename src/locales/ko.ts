/** Korean. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { NoticeMessages } from './messages.ts';

/** Texts of the first layer. */
export const messages: NoticeMessages = {
  title: '{site}에서 쿠키를 사용해도 될까요?',
  ask: '{controller}에서 다음 목적으로 쿠키를 사용하고자 합니다: {purposes}.',
  recipients: { none: '데이터를 받는 파트너가 없습니다.', other: '파트너 {count}곳이 데이터를 받습니다.' },
  change: '각 페이지 하단의 ‘쿠키 설정’에서 언제든지 바꿀 수 있습니다.',
  policy: '개인정보 처리방침',
  acceptAll: '모두 동의',
  rejectAll: '모두 거부',
  preferences: '쿠키 설정',
  purposes: {
    preferences: '입력 내용 기억',
    personalisation: '맞춤 콘텐츠',
    analytics: '사이트 이용 측정',
    statistics: '방문 통계',
    marketing: '맞춤형 광고',
  },
};

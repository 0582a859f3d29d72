/** Korean. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { RightsMessages } from './messages.ts';

/** Texts of the visitor's record and rights. */
export const messages: RightsMessages = {
  title: '내 기록',
  intro: '이 브라우저가 보관하는 선택 내용:',
  none: '아직 보관된 것이 없습니다. 선택하지 않았습니다.',
  noDatabase: '브라우저 설정 때문에 여기에 기록을 보관할 수 없습니다.',
  methods: {
    accept_all: '모두 동의했습니다',
    reject_all: '모두 거부했습니다',
    save: '하나씩 선택했습니다',
    withdraw_all: '동의를 철회했습니다',
    embed_always: '페이지의 콘텐츠를 허용했습니다',
    api: '사이트가 대신 설정했습니다',
    import: '이 사이트에서 이전에 하신 선택을 유지했습니다',
  },
  allowed: '허용: {purposes}',
  refused: '허용 안 함: {purposes}',
  download: '파일로 내려받기',
  access: '{site}의 보관 내용 확인',
  held: {
    none: '이 번호로 보관된 것이 없습니다.',
    other: '이 번호로 보관된 기록이 {count}건 있습니다. 파일에 들어 있습니다.',
  },
  local: '기록은 이 기기에만 있습니다. 아무것도 보내지 않았습니다.',
  erasure: '내 기록 삭제',
  erasureText: '이 기기와 {site}에서 기록을 삭제합니다. 그 뒤 모두 꺼지고 다시 여쭤봅니다.',
  objection: '반대하기',
  objectionText: '모두 거부하고 이 기기와 {site}에서 기록을 삭제합니다. 6개월 동안 다시 묻지 않습니다.',
  erased: {
    none: '이 기기에서 삭제했습니다. 사이트에는 이 번호로 보관된 것이 없었습니다.',
    other: '이 기기와 사이트에서 삭제했습니다. 사이트에서 삭제한 기록: {count}건.',
  },
  unreachable:
    '{site}이(가) 지금 응답하지 않습니다. 아무것도 삭제하지 않았습니다. 나중에 다시 시도해 주세요.',
};

export const messages={text:"아직 불러오지 않았습니다. 불러오면 {provider}에 IP 주소와 이 페이지를 보고 있다는 사실이 전달되며, 기기에 데이터가 저장될 수 있습니다.",policy:"{provider} 개인정보 처리방침",once:"한 번 불러오기",always:"항상 허용: {name}"};

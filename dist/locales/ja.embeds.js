export const messages={text:"まだ読み込まれていません。読み込むと、お客様の IP アドレスとこのページを閲覧していることが {provider} に伝わり、端末にデータが保存されることがあります。",policy:"{provider} のプライバシーポリシー",once:"一度だけ読み込む",always:"常に許可する：{name}"};

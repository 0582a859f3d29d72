export const messages={text:"尚未載入。載入時，{provider} 會得知您的 IP 位址以及您正在瀏覽此頁面，並可在您的裝置上儲存資料。",policy:"{provider} 的隱私權政策",once:"載入一次",always:"一律允許：{name}"};export const language="zh-hant";

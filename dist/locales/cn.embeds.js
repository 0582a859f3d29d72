export const messages={text:"尚未加载。加载时，{provider} 会得知您的 IP 地址以及您正在浏览此页面，并可在您的设备上存储数据。",policy:"{provider} 的隐私政策",once:"加载一次",always:"始终允许：{name}"};export const language="zh";

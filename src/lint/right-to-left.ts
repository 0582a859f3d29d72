/** Languages that are written from right to left, by the begin of their tag. */
export const RIGHT_TO_LEFT = /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/;

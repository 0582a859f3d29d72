{start:()=>[["ttq.push",["holdConsent"]]],change:({isOn:t})=>t?[["ttq.grantConsent"]]:[],withdraw:()=>[["ttq.revokeConsent"]]}

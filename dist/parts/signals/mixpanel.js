{change:({isOn:t})=>t?[["mixpanel.opt_in_tracking",{track:()=>{}}]]:[],withdraw:()=>[["mixpanel.opt_out_tracking"]]}

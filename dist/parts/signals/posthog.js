{change:({isOn:t})=>t?[["posthog.opt_in_capturing",{captureEventName:!1}]]:[],withdraw:()=>[["posthog.opt_out_capturing"]]}

{change:({isOn:a})=>a?[["vgo","process","allowTracking"]]:[]}

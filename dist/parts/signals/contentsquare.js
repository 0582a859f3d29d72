{change:()=>[],withdraw:()=>[["_uxa.push",["optout"]]]}

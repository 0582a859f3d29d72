{start:()=>[["fbq","consent","revoke"]],change:({isOn:n})=>n?[["fbq","consent","grant"]]:[],withdraw:()=>[["fbq","consent","revoke"]]}

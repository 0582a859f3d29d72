{start:()=>[["uetq.push","consent","default",{ad_storage:"denied"}]],change:({isOn:e})=>[["uetq.push","consent","update",{ad_storage:e?"granted":"denied"}]]}

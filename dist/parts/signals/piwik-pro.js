{change:({isOn:s})=>[["ppms.cm.api","setComplianceSettings",{consents:{analytics:{status:s?1:0}}},()=>{},()=>{}]],isRemembered:!0}

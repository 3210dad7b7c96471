import { store } from "shopwright";

// The context of all other settings: amounts are in this currency, times on this wall clock.
export default store({
  title: { "zh-CN": "旗舰店", en: "Flagship" },
  url: "https://flagship.shop.example",
  currency: "CNY",
  timeZone: "Asia/Shanghai",
  callbackPaths: ["/pay/*"],
  reviewEvery: "90d",
  otherLocales: ["en"],
  contact: { email: "service@shop.example", phone: "+862161234567" },
  // Shown at the foot of every page, as the law asks.
  legalEntity: {
    name: "上海茶里贸易有限公司",
    registration: "91310106MA1FY00000",
    icpLicence: "沪ICP备2027000001号",
  },
});

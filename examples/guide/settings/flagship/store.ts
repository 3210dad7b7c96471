import { store } from "shopwright";

// The context of all other settings: amounts are in this currency, times on this wall clock.
export default store({
  title: { "zh-CN": "旗舰店", en: "Flagship" },
  currency: "CNY",
  timeZone: "Asia/Shanghai",
  callbackPaths: ["/pay/*"],
  reviewEvery: "90d",
});

import { store } from "shopwright";

// The store itself: the other settings are read in its currency and on its wall clock.
export default store({
  title: "My shop",
  currency: "CNY",
  timeZone: "Asia/Shanghai",
});

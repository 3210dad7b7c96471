import { store } from "shopwright";

// The tables say nothing of the store itself: prices are in yuan, times in China's.
export default store({ title: "mall", currency: "CNY", timeZone: "Asia/Shanghai" });

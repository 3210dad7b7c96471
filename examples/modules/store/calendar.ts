import { calendar } from "shopwright";

// When the shop works: business days and opening hours are counted by the calendar named "default".
export default calendar("default", {
  hours: [{ days: ["mon", "tue", "wed", "thu", "fri"], from: "09:00", until: "18:00" }],
  // Add your country's holidays as they are announced; `until` is the last day, included.
  holidays: [{ on: "2027-01-01", title: "New Year's Day" }],
});

package dev.slipway.server;

import com.microsoft.playwright.Page;
import java.util.List;

/** Uses a made app of one kind as a visitor would, and knows what must outlive a reload. */
interface AppDrive {
  /** Does what the app is for; what it leaves must still be there after a reload. */
  void use(Page page, List<String> fields);

  /** What is there of it, as text to compare before and after a reload. */
  String left(Page page);

  /** The drive of a kind of app. */
  static AppDrive of(String kind) {
    return switch (kind) {
      case "tracker", "checklist", "board", "notes" -> new RecordsDrive();
      case "habits" -> new HabitsDrive();
      case "timer" -> new TimerDrive();
      case "countdown" -> new CountdownDrive();
      case "calculator" -> new CalculatorDrive();
      case "converter" -> new ConverterDrive();
      case "poll" -> new PollDrive();
      case "flashcards" -> new FlashcardsDrive();
      case "quiz" -> new QuizDrive();
      case "form" -> new FormDrive();
      case "memory" -> new MemoryDrive();
      case "tictactoe" -> new TicTacToeDrive();
      case "sliding" -> new SlidingDrive();
      case "snake" -> new SnakeDrive();
      case "booking" -> new BookingDrive();
      case "calendar" -> new CalendarDrive();
      case "leaderboard" -> new LeaderboardDrive();
      case "landing" -> new LandingDrive();
      case "dashboard" -> new DashboardDrive();
      default -> throw new IllegalArgumentException("No drive for apps of the kind " + kind);
    };
  }
}

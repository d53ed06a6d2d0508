package dev.slipway.bench.fill;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Words in a Zipf distribution, as in human texts: the second is half as frequent as the first. The
 * first are real ones, the many rare ones behind them are made of syllables.
 */
public final class ZipfWords {
  private static final String[] STARTS = {
    "b", "br", "c", "ch", "cl", "d", "f", "fl", "g", "gr", "h", "k", "l", "m", "n", "p", "pl", "r",
    "s", "st", "t", "tr", "v", "w", ""
  };
  private static final String[] MIDDLES = {"a", "e", "i", "o", "u", "ai", "ea", "ou"};
  private static final String[] ENDS = {"", "n", "r", "s", "t", "l", "m", "nd", "rk", "x"};

  private final List<String> words;
  private final double[] cumulated;

  /** Begins with known words, the most frequent first, and adds others up to a size. */
  public ZipfWords(List<String> known, int size, long seed) {
    Set<String> distinct = new LinkedHashSet<>(known);
    SplittableRandom random = new SplittableRandom(seed);
    while (distinct.size() < size) {
      distinct.add(made(random));
    }
    words = new ArrayList<>(distinct).subList(0, size);
    cumulated = new double[size];
    double sum = 0;
    for (int rank = 0; rank < size; rank++) {
      sum += 1.0 / (rank + 1);
      cumulated[rank] = sum;
    }
  }

  private static String made(SplittableRandom random) {
    StringBuilder word = new StringBuilder();
    int syllables = 2 + random.nextInt(3);
    for (int syllable = 0; syllable < syllables; syllable++) {
      word.append(STARTS[random.nextInt(STARTS.length)])
          .append(MIDDLES[random.nextInt(MIDDLES.length)]);
    }
    return word.append(ENDS[random.nextInt(ENDS.length)]).toString();
  }

  /** The word of a rank; the most frequent is 0. */
  public String word(int rank) {
    return words.get(rank);
  }

  /**
   * The rank of a word that about this share of all texts hold.
   *
   * @param length how many words a text has
   */
  public int rankHeldBy(double share, int length) {
    double inText = 1 - Math.pow(1 - share, 1.0 / length);
    double harmonic = Math.log(words.size()) + 0.577;
    return (int) Math.min(words.size() - 20, Math.max(0, 1 / (inText * harmonic) - 1));
  }

  /** How many words there are. */
  public int size() {
    return words.size();
  }

  /** The next word. */
  public String pick(SplittableRandom random) {
    double wanted = random.nextDouble() * cumulated[cumulated.length - 1];
    int low = 0;
    int high = cumulated.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (cumulated[middle] < wanted) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return words.get(low);
  }
}

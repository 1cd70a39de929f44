package org.filiform.fhir.time;

import java.time.Year;

/** The shape of a FHIR date, dateTime or instant, checked without making anything. */
final class DateText {

    static final int YEAR = 4;
    static final int MONTH = 7;
    static final int DAY = 10;
    static final int MINUTE = 16;
    static final int SECOND = 19;

    private static final int LAST_SECOND = 60;
    private static final int WIDEST_OFFSET = 18;

    private DateText() {}

    /** Whether it is a date, dateTime or instant of a day that exists. */
    static boolean isValid(String text) {
        int length = text.length();
        return switch (length) {
            case YEAR -> isYear(text);
            case MONTH -> isYear(text) && isMonth(text);
            default -> length >= DAY && isDay(text) && (length == DAY || isTime(text));
        };
    }

    private static boolean isYear(String text) {
        int century = two(text, 0);
        int year = two(text, 2);
        return century >= 0 && year >= 0 && century + year > 0;
    }

    private static boolean isMonth(String text) {
        return text.charAt(YEAR) == '-' && isWithin(two(text, YEAR + 1), 1, 12);
    }

    private static boolean isDay(String text) {
        return isYear(text)
                && isMonth(text)
                && text.charAt(MONTH) == '-'
                && isWithin(two(text, MONTH + 1), 1, daysIn(text));
    }

    private static int daysIn(String text) {
        return switch (two(text, YEAR + 1)) {
            case 2 -> Year.isLeap(number(text, 0, YEAR)) ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }

    private static boolean isTime(String text) {
        if (text.length() < MINUTE || text.charAt(DAY) != 'T' || text.charAt(13) != ':') {
            return false;
        }
        boolean minute = isWithin(two(text, 11), 0, 23) && isWithin(two(text, 14), 0, 59);
        return minute && isOffset(text, endOfTime(text));
    }

    /** Where the offset from UTC begins; -1 if what stands before it is no time. */
    static int endOfTime(String text) {
        if (text.length() == MINUTE || text.charAt(MINUTE) != ':') {
            return MINUTE;
        }
        if (text.length() < SECOND || !isWithin(two(text, MINUTE + 1), 0, LAST_SECOND)) {
            return -1;
        }
        return endOfFraction(text);
    }

    private static int endOfFraction(String text) {
        if (text.length() == SECOND || text.charAt(SECOND) != '.') {
            return SECOND;
        }
        int at = SECOND + 1;
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        return at == SECOND + 1 ? -1 : at;
    }

    private static boolean isOffset(String text, int at) {
        if (at < 0) {
            return false;
        }
        return switch (text.length() - at) {
            case 0 -> true;
            case 1 -> text.charAt(at) == 'Z';
            case 6 -> isHoursAndMinutes(text, at);
            default -> false;
        };
    }

    private static boolean isHoursAndMinutes(String text, int at) {
        boolean signed = text.charAt(at) == '+' || text.charAt(at) == '-';
        int hours = two(text, at + 1);
        int minutes = two(text, at + 4);
        int widest = hours == WIDEST_OFFSET ? 0 : 59;
        return signed
                && text.charAt(at + 3) == ':'
                && isWithin(hours, 0, WIDEST_OFFSET)
                && isWithin(minutes, 0, widest);
    }

    /** The number that two digits make; -1 if they are no digits. */
    private static int two(String text, int at) {
        int tens = text.charAt(at) - '0';
        int ones = text.charAt(at + 1) - '0';
        boolean digits = isWithin(tens, 0, 9) && isWithin(ones, 0, 9);
        return digits ? tens * 10 + ones : -1;
    }

    /** The number that these digits make; -1 if they are no digits. */
    static int number(String text, int from, int to) {
        int number = 0;
        for (int at = from; at < to; at++) {
            char digit = text.charAt(at);
            if (!isDigit(digit)) {
                return -1;
            }
            number = number * 10 + digit - '0';
        }
        return number;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private static boolean isWithin(int number, int lowest, int highest) {
        return number >= lowest && number <= highest;
    }
}

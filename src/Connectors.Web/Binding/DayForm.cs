using System.Globalization;

namespace Connectors.Web.Binding;

/// <summary>A day in a form.</summary>
internal static class DayForm
{
    public const string Fault = "Enter a date such as 2027-03-31, or leave it empty.";

    private const int FirstYear = 2000, LastYear = 2200;

    /// <summary>Reads a day of a date field (UTC). False where it is neither empty nor a day between 2000 and 2200.</summary>
    public static bool TryRead(string? text, out DateTime? day)
    {
        day = null;
        if (string.IsNullOrWhiteSpace(text)) return true;
        if (!DateTime.TryParseExact(
                text.Trim(),
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
                out var read)
            || read.Year is < FirstYear or > LastYear)
            return false;
        day = read;
        return true;
    }
}

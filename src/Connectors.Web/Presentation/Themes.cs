namespace Connectors.Web.Presentation;

/// <summary>Light, dark, or as the device has it. Kept in a cookie, so that it works without script.</summary>
public static class Themes
{
    public const string Cookie = "Connectors.Theme";

    public static IReadOnlyList<string> All { get; } = ["auto", "light", "dark"];

    public static string Of(HttpRequest request) => request.Cookies[Cookie] is { } theme && All.Contains(theme) ? theme : "auto";

    public static string Label(string theme) => char.ToUpperInvariant(theme[0]) + theme[1..];
}

namespace Connectors.Web.Presentation;

/// <summary>The icons of what needs a person.</summary>
public static class OverviewIcons
{
    public const string Instance = "key-round";
    public const string Broken = "circle-x";
    public const string Failed = "circle-alert";
    public const string Updates = "refresh-cw";
    public const string OutOfDate = "layers";
}

namespace Connectors.Web.Presentation;

/// <summary>The icons of what a search finds.</summary>
public static class FoundIcons
{
    public const string Connector = "plug";
    public const string Instance = "key-round";
    public const string Flow = "workflow";
    public const string Run = "history";
    public const string Package = "package";
    public const string Action = "play";
    public const string Page = "arrow-right";
}

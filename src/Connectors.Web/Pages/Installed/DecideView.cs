namespace Connectors.Web.Pages;

/// <summary>How the page of questions shows values.</summary>
public enum DecideView
{
    /// <summary>In words.</summary>
    Words,

    /// <summary>Property by property, the sides beside each other.</summary>
    Sides,

    /// <summary>As JSON.</summary>
    Json,
}

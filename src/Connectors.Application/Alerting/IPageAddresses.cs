namespace Connectors.Application.Alerting;

/// <summary>Where people open pages of the application.</summary>
public interface IPageAddresses
{
    /// <summary>The absolute address of a page; null where the settings don't say where the application is.</summary>
    /// <param name="page">Its path, from the first slash on.</param>
    string? Find(string page);
}

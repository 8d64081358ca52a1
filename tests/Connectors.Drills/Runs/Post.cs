using System.Text.Json;

namespace Connectors.Drills.Runs;

/// <summary>A message of a flow about a record.</summary>
internal readonly record struct Post(string Flow, int Record)
{
    /// <param name="body">What is sent: the record, and the subject that names the flow.</param>
    public static Post Of(string body)
    {
        using var message = JsonDocument.Parse(body);
        return new Post(
            message.RootElement.GetProperty("subject").GetString()!,
            message.RootElement.GetProperty("about").GetProperty("id").GetInt32());
    }
}

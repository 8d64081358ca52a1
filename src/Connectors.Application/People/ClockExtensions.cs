using Connectors.Domain.People;

namespace Connectors.Application.People;

/// <summary>When somebody does something: now.</summary>
internal static class ClockExtensions
{
    public static PersonAt At(this Actor by, TimeProvider time) => new(by.Author, time.GetUtcNow().UtcDateTime);
}

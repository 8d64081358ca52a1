using System.Security.Cryptography;
using System.Text.Json;
using Connectors.Domain.Definitions;
using Connectors.Domain.Ids;
using Connectors.Domain.Updating.Facts;

namespace Connectors.Domain.Updating.Options;

/// <summary>One thing that a move does, from the connector of the plan to the other one.</summary>
public abstract record MoveStep : UpdateStep
{
    /// <summary>The definition of the newer version is replaced.</summary>
    public sealed record EditNewer(ConnectorDefinition With) : MoveStep
    {
        public override string Text => $"edit {With.Fingerprint}";
    }

    /// <summary>An instance changes over, with its credentials and tokens.</summary>
    /// <param name="Instance">The instance.</param>
    /// <param name="MethodKey">Its sign-in method there.</param>
    public sealed record MoveInstance(InstanceId Instance, string MethodKey) : MoveStep
    {
        public override string Text => $"move {Instance} {MethodKey}";
    }

    /// <summary>A copy of an instance is added there, without its tokens.</summary>
    /// <param name="Instance">The instance.</param>
    /// <param name="MethodKey">The copy's sign-in method.</param>
    public sealed record CopyInstance(InstanceId Instance, string MethodKey) : MoveStep
    {
        public override string Text => $"copy {Instance} {MethodKey}";
    }

    /// <summary>Steps of a flow use the other connector.</summary>
    /// <param name="Flow">The flow.</param>
    /// <param name="Steps">What its steps use afterwards. An instance that is copied stands for its copy.</param>
    public sealed record PointFlow(FlowId Flow, IReadOnlyList<PointedStep> Steps) : MoveStep
    {
        public override string Text => $"flow {Flow} {string.Join(' ', Steps.Select(step => step.Text))}";
    }

    /// <summary>Instances are removed; they can be restored.</summary>
    public sealed record RemoveInstances(IReadOnlyList<InstanceId> Instances) : MoveStep
    {
        public override string Text => $"remove {string.Join(' ', Instances.OrderBy(id => id.Value))}";
    }

    /// <summary>The connector of the plan is removed; it can be restored.</summary>
    public sealed record Retire : MoveStep
    {
        public override string Text => "retire";
    }

    /// <summary>The old version is restored, with the instances that were removed together with it.</summary>
    public sealed record RestoreOld(IReadOnlyList<InstanceId> Instances) : MoveStep
    {
        public override string Text => $"restore {string.Join(' ', Instances.OrderBy(id => id.Value))}";
    }
}

/// <summary>What a step of a flow uses after a move.</summary>
/// <param name="Id">The step.</param>
/// <param name="Instance">The instance.</param>
/// <param name="EndpointKey">The endpoint.</param>
/// <param name="Values">The values that it fills in.</param>
public sealed record PointedStep(StepId Id, InstanceId Instance, string EndpointKey, IReadOnlyDictionary<string, string> Values)
{
    /// <summary>The step as the hash of a plan covers it: values as a digest.</summary>
    public string Text
    {
        get
        {
            var values = JsonSerializer.SerializeToUtf8Bytes(Values.OrderBy(pair => pair.Key, StringComparer.Ordinal).ToDictionary());
            return $"{Id} {Instance} {EndpointKey} {Convert.ToHexStringLower(SHA256.HashData(values))}";
        }
    }

    /// <summary>What a step uses, as the plan of a move has it.</summary>
    public static PointedStep Of(DependentStep step) => new(step.Id, step.Instance.Id, step.EndpointKey, step.Values);
}
